import type { Element } from 'hast';
import { hasSoundHost } from '../markup/has-sound-host.ts';
import type { Attributes } from './node.ts';
import { readFlag, readInteger, readString, readWord } from './read-property.ts';

type Reader = (element: Element) => string | undefined;

const cite: Reader = (element) => {
  const value = readString(element, 'cite');
  return value !== undefined && isWebAddress(value) ? value : undefined;
};
const dateTime: Reader = (element) => {
  const value = readString(element, 'dateTime')?.trim();
  return value !== undefined && isDateTime(value) ? value : undefined;
};
const cell: Readonly<Record<string, Reader>> = {
  align: (element) => readWord(element, 'align', ['left', 'right', 'center']),
  colspan: (element) => number(readInteger(element, 'colSpan', 2, 1000)),
  headers: readTokens,
  rowspan: (element) => number(readRowSpan(element)),
};

/** 0 is "to the end of the group", as is any number that is too large (HTML 4.9.11). */
function readRowSpan(element: Element): number | undefined {
  const rows = readInteger(element, 'rowSpan', 0, 999_999_999);
  if (rows === undefined || rows === 1) return undefined;
  return rows === 0 ? MOST_ROWS : Math.min(rows, MOST_ROWS);
}

const MOST_ROWS = 65_534;

/** A time that a program can read: the attribute, or else the text (HTML, section 4.5.14). */
function timeOf(element: Element): string | undefined {
  const [only] = element.children;
  const text = element.children.length === 1 && only?.type === 'text' ? only.value : undefined;
  const value = (readString(element, 'dateTime') ?? text)?.trim();
  return value !== undefined && isTime(value) ? value : undefined;
}

/** The attributes that an element may keep, besides id, lang, dir and title. */
const READERS: Readonly<Record<string, Readonly<Record<string, Reader>>>> = {
  a: { hreflang: (element) => readLanguage(readString(element, 'hrefLang')) },
  blockquote: { cite },
  data: { value: (element) => readString(element, 'value') },
  q: { cite },
  time: { datetime: timeOf },
  del: { cite, datetime: dateTime },
  ins: { cite, datetime: dateTime },
  ol: {
    start: (element) => number(readInteger(element, 'start', -999_999, 999_999)),
    reversed: (element) => (readFlag(element, 'reversed') ? 'reversed' : undefined),
    type: (element) => {
      const type = readString(element, 'type');
      return type !== undefined && /^[1aAiI]$/.test(type) ? type : undefined;
    },
  },
  li: { value: (element) => number(readInteger(element, 'value', -999_999, 999_999)) },
  td: cell,
  th: {
    ...cell,
    abbr: (element) => readString(element, 'abbr')?.trim() || undefined,
    scope: (element) => readWord(element, 'scope', ['row', 'col', 'rowgroup', 'colgroup']),
  },
  details: { open: (element) => (readFlag(element, 'open') ? 'open' : undefined) },
};

/** What an element called `tag` may keep of the properties that `element` has. */
export function readAttributes(element: Element, tag: string): Attributes {
  const attributes: Record<string, string> = {};
  const { properties } = element;
  if (properties.lang !== undefined || properties.xmlLang !== undefined) {
    const lang = readLanguage(readString(element, 'lang') ?? readString(element, 'xmlLang'));
    if (lang !== undefined) attributes.lang = lang;
  }
  if (properties.dir !== undefined) {
    const dir = readWord(element, 'dir', tag === 'bdo' ? ['ltr', 'rtl'] : ['ltr', 'rtl', 'auto']);
    if (dir !== undefined) attributes.dir = dir;
  }
  const title = readString(element, 'title')?.trim();
  if (title) attributes.title = title;
  const readers = Object.hasOwn(READERS, tag) ? READERS[tag] : undefined;
  for (const name in readers) {
    const value = readers[name]?.(element);
    if (value !== undefined) attributes[name] = value;
  }
  return attributes;
}

/** A BCP 47 tag; anything else is an error in an e-book (EPUBCheck OPF-092). */
function readLanguage(language: string | undefined): string | undefined {
  const value = language?.trim();
  if (!value) return undefined;
  try {
    return Intl.getCanonicalLocales(value)[0];
  } catch {
    return undefined;
  }
}

/** Ids, separated by spaces (HTML 4.9.11); which of them are there is seen when the table is whole. */
function readTokens(element: Element): string | undefined {
  const value = element.properties.headers;
  const tokens = Array.isArray(value) ? value.map(String) : [String(value ?? '')];
  return tokens.join(' ').trim().replace(/\s+/g, ' ') || undefined;
}

/** An absolute, ASCII-only URL of a page on the web. */
function isWebAddress(value: string): boolean {
  return /^https?:\/\/[\x21-\x7e]+$/.test(value) && URL.canParse(value) && hasSoundHost(value);
}

/** A date, or a date and a time, of the common forms in HTML 2.3.5. */
function isDateTime(value: string): boolean {
  const match = value.match(
    /^(\d{4})-(\d{2})-(\d{2})(?:[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d{1,3})?)?(?:Z|[+-]\d{2}:\d{2}))?$/,
  );
  if (match === null) return false;
  const date = new Date(`${value.slice(0, 10)}T00:00:00Z`);
  if (Number.isNaN(date.getTime()) || date.getUTCDate() !== Number(match[3])) return false;
  return !Number.isNaN(new Date(value.replace(' ', 'T')).getTime());
}

/** The other strings that `<time>` takes: months, days of any year, clock times, weeks, durations. */
const TIMES =
  /^(?:\d{4}(?:-(?:0[1-9]|1[0-2]))?|(?:--)?(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])|(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d{1,3})?)?|\d{4}-W(?:0[1-9]|[1-4]\d|5[0-3])|P(?=.)(?:\d+D)?(?:T(?=.)(?:\d+H)?(?:\d+M)?(?:\d+(?:\.\d{1,3})?S)?)?)$/;

function isTime(value: string): boolean {
  return TIMES.test(value) || isDateTime(value);
}

function number(value: number | undefined): string | undefined {
  return value === undefined ? undefined : String(value);
}
