/** Elements that stand in a line of text. */
export const INLINE_ELEMENTS: ReadonlySet<string> = new Set(
  'a abbr b bdi bdo br cite code data del dfn em i ins kbd mark q rp rt ruby s samp small span strong sub sup time u var wbr'.split(
    ' ',
  ),
);

/** Elements that begin a line of their own. */
export const BLOCK_ELEMENTS: ReadonlySet<string> = new Set(
  'aside blockquote caption dd details div dl dt figcaption figure footnote footnotes h1 h2 h3 h4 h5 h6 hr li ol p pre section summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
);

/** Elements that have no content. */
export const VOID_ELEMENTS: ReadonlySet<string> = new Set(['br', 'hr', 'wbr']);

export const HEADINGS: ReadonlySet<string> = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6']);

/**
 * Elements that go by another name: a chapter in an e-book or an item in a feed has no landmarks
 * of its own.
 */
export const RENAMED_ELEMENTS: ReadonlyMap<string, string> = new Map([
  ['address', 'div'],
  ['article', 'div'],
  ['footer', 'div'],
  ['header', 'div'],
  ['hgroup', 'div'],
]);

/** Elements that hold nothing to read. */
export const DROPPED_ELEMENTS: ReadonlySet<string> = new Set(['col', 'colgroup']);
