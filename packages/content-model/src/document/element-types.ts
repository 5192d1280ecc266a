/** Phrasing content: elements that stand in a line of text (HTML, section 3.2.5.2.5). */
const PHRASING_TYPES = [
  ...['a', 'abbr', 'b', 'bdi', 'bdo', 'br', 'cite', 'code', 'data', 'del', 'dfn', 'em', 'i'],
  ...['ins', 'kbd', 'mark', 'q', 'rp', 'rt', 'ruby', 's', 'samp', 'small', 'span', 'strong'],
  ...['sub', 'sup', 'time', 'u', 'var', 'wbr'],
] as const;

/** Elements that begin a line of their own. */
const BLOCK_TYPES = [
  ...['aside', 'blockquote', 'caption', 'dd', 'details', 'div', 'dl', 'dt', 'figcaption'],
  ...['figure', 'footnote', 'footnotes', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'hr', 'li', 'ol'],
  ...['p', 'pre', 'section', 'summary', 'table', 'tbody', 'td', 'tfoot', 'th', 'thead', 'tr'],
  'ul',
] as const;

export type PhrasingType = (typeof PHRASING_TYPES)[number];
export type BlockType = (typeof BLOCK_TYPES)[number];
export type ElementType = PhrasingType | BlockType;
export type HeadingType = 'h1' | 'h2' | 'h3' | 'h4' | 'h5' | 'h6';

const phrasing: ReadonlySet<string> = new Set(PHRASING_TYPES);
const blocks: ReadonlySet<string> = new Set(BLOCK_TYPES);

export function isPhrasingType(name: string): name is PhrasingType {
  return phrasing.has(name);
}

export function isBlockType(name: string): name is BlockType {
  return blocks.has(name);
}

export function isElementType(name: string): name is ElementType {
  return phrasing.has(name) || blocks.has(name);
}

export function isHeadingType(name: string): name is HeadingType {
  return /^h[1-6]$/.test(name);
}
