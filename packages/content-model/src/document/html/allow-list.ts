import { isElementType } from '../element-types.ts';
import { isMathAttribute, isMathElement } from '../foreign/read-math.ts';
import { isSvgAttribute, isSvgElement } from '../foreign/read-svg.ts';
import { EMBEDS } from './embed.ts';

// What raw HTML may hold, the same for every edition. What is not here is taken out; text stays.

const words = (text: string) => text.split(' ');

/** Elements that another one replaces, or that show nothing themselves. */
const OTHER_ELEMENTS: ReadonlySet<string> = new Set(
  words('address article col colgroup footer header hgroup img input'),
);

/** Elements that are taken out, but kept the words before and after them apart. */
const SEPARATING: ReadonlySet<string> = new Set(
  words('button dialog fieldset form legend noframes optgroup option select textarea'),
);

/**
 * Elements that go by another name: obsolete ones, and landmarks, of which a chapter in an e-book or
 * an item in a feed has none of its own.
 */
const RENAMED: Readonly<Record<string, string>> = {
  acronym: 'abbr',
  address: 'div',
  article: 'div',
  big: 'span',
  center: 'div',
  dir: 'ul',
  font: 'span',
  footer: 'div',
  header: 'div',
  hgroup: 'div',
  listing: 'pre',
  main: 'div',
  menu: 'ul',
  nav: 'div',
  nobr: 'span',
  search: 'div',
  strike: 's',
  tt: 'code',
  xmp: 'pre',
};

/** Elements that are replaced by an equivalent without a report. */
const REPLACED: ReadonlySet<string> = new Set([
  ...words('annotation annotation-xml picture source track html head body tbody'),
  ...EMBEDS,
  ...Object.keys(RENAMED),
]);

/** The elements around an element without which it means nothing. */
export const REQUIRED_ANCESTORS = {
  caption: ['table'],
  dd: ['dl'],
  dt: ['dl'],
  figcaption: ['figure'],
  li: ['ol', 'ul'],
  rp: ['ruby'],
  rt: ['ruby'],
  summary: ['details'],
  tbody: ['table'],
  td: ['table'],
  tfoot: ['table'],
  th: ['table'],
  thead: ['table'],
  tr: ['table'],
} as const;

const COMMON_ATTRIBUTES: ReadonlySet<string> = new Set(words('dir id lang title'));

const ATTRIBUTES: Readonly<Record<string, readonly string[]>> = {
  a: ['hreflang'],
  col: ['span'],
  colgroup: ['span'],
  data: ['value'],
  del: ['datetime'],
  details: ['open'],
  img: words('alt height width'),
  input: words('checked disabled type'),
  ins: ['datetime'],
  li: ['value'],
  ol: words('reversed start type'),
  td: words('align colspan headers rowspan'),
  th: words('abbr align colspan headers rowspan scope'),
  time: ['datetime'],
};

/** The attributes whose addresses are reported on their own, with what is wrong about them. */
const ADDRESSES: Readonly<Record<string, string>> = {
  a: 'href',
  blockquote: 'cite',
  del: 'cite',
  img: 'src',
  ins: 'cite',
  q: 'cite',
};

/**
 * Attributes for the looks, scripts and search engines of one site, and what a drawing says of its
 * own format: they are taken out without a word.
 */
const SILENT_ATTRIBUTES = new RegExp(
  `^(?:${[
    'align alink background bgcolor border bordercolor cellpadding cellspacing class clear color',
    'compact face frame height hspace link noshade nowrap rules size style text valign vlink vspace',
    'width accesskey autofocus contenteditable decoding draggable fetchpriority loading name ping',
    'referrerpolicy rel role sizes spellcheck srcset tabindex target translate',
    'content itemid itemprop itemref itemscope itemtype property resource typeof vocab',
    'aria-.* data-.* version xml:space :?xmlns.*',
  ]
    .join(' ')
    .replaceAll(' ', '|')})$`,
);

/** @param name of an element of HTML */
export function isSeparating(name: string): boolean {
  return SEPARATING.has(name);
}

/** What an element goes by in a document. */
export function nameInDocument(name: string): string {
  return (Object.hasOwn(RENAMED, name) ? RENAMED[name] : undefined) ?? name;
}

/** Whether an element leaves nothing to report. */
export function isAllowed(name: string): boolean {
  return REPLACED.has(name) || hasAttributes(name);
}

/** Whether an element may stand in a document, and the attributes of it that may not are reported. */
export function hasAttributes(name: string): boolean {
  if (RENAMED[name] !== undefined && !OTHER_ELEMENTS.has(name)) return false;
  if (EMBEDS.has(name) || name === 'tbody') return false;
  return (
    (isElementType(name) && name !== 'footnote' && name !== 'footnotes') ||
    OTHER_ELEMENTS.has(name) ||
    isSvgElement(name) ||
    isMathElement(name)
  );
}

/** Whether an attribute leaves nothing to report: it is kept, or said how one site looks. */
export function isAllowedAttribute(element: string, name: string): boolean {
  return (
    COMMON_ATTRIBUTES.has(name) ||
    SILENT_ATTRIBUTES.test(name) ||
    ADDRESSES[element] === name ||
    ATTRIBUTES[element]?.includes(name) === true ||
    (isSvgElement(element) && isSvgAttribute(name)) ||
    (isMathElement(element) && isMathAttribute(name))
  );
}
