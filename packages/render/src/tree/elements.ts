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
 * Elements that go by another name: obsolete ones, and landmarks, of which a chapter in an
 * e-book or an item in a feed should not have any of its own.
 */
export const RENAMED_ELEMENTS: ReadonlyMap<string, string> = new Map([
  ['acronym', 'abbr'],
  ['strike', 's'],
  ['tt', 'code'],
  ['dir', 'ul'],
  ['menu', 'ul'],
  ['listing', 'pre'],
  ['plaintext', 'pre'],
  ['xmp', 'pre'],
  ...'address article center fieldset footer form header hgroup legend main nav noscript optgroup option search select'
    .split(' ')
    .map((name): [string, string] => [name, 'div']),
]);

/** Elements that hold nothing to read. */
export const DROPPED_ELEMENTS: ReadonlySet<string> = new Set(
  'base basefont bgsound col colgroup link meta param script source style track'.split(' '),
);
