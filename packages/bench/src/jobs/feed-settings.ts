/** The feed that Hugo makes: RSS, the newest articles, nothing else. */
export const RSS_ALONE =
  'feed: { archives: false, tags: false, authors: false, atom: false, json: false }';

/** The same with every article: the older ones on archive pages. */
export const RSS_WITH_ARCHIVES = 'feed: { tags: false, authors: false, atom: false, json: false }';
