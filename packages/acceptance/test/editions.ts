/** The apps that make an edition. */
export const EDITIONS = ['rss-feed', 'epub-edition', 'newsletter', 'web-edition'] as const;

/** The folders of the site in which the sample publishes them. */
export const SITE_FOLDERS: Readonly<Record<(typeof EDITIONS)[number], string>> = {
  'rss-feed': 'feeds/',
  'epub-edition': 'issues/',
  newsletter: 'issues/',
  'web-edition': '',
};
