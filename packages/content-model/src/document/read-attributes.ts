import { cleanText } from '../read/clean-text.ts';
import type { ElementType } from './element-types.ts';
import { NO_ATTRIBUTES } from './make-node.ts';
import type { Attributes } from './node.ts';

/** Reads an attribute value; returns the value to keep, or undefined for none. */
type Rule = (value: string) => string | undefined;

const text: Rule = (value) => value.trim() || undefined;
const flag =
  (name: string): Rule =>
  () =>
    name;
const integer =
  (least: number, most: number): Rule =>
  (value) => {
    const number = readInteger(value, least, most);
    return number === undefined ? undefined : String(number);
  };
const keyword =
  (...words: readonly string[]): Rule =>
  (value) => {
    const word = value.trim().toLowerCase();
    return words.includes(word) ? word : undefined;
  };

/** A BCP 47 tag; anything else is an error in an e-book (EPUBCheck OPF-092). */
const language: Rule = (value) => {
  try {
    return Intl.getCanonicalLocales(value.trim())[0];
  } catch {
    return undefined;
  }
};

/** The address of a page on the web, which the builder has resolved. */
const webAddress: Rule = (value) => (/^https?:\/\/[\x21-\x7e]+$/.test(value) ? value : undefined);

const dateTime: Rule = (value) => (isDateTime(value.trim()) ? value.trim() : undefined);

/** 0 is "to the end of the group", as is any number that is too large (HTML, section 4.9.11). */
const rowSpan: Rule = (value) => {
  const rows = readInteger(value, 0, 999_999_999);
  if (rows === undefined || rows === 1) return undefined;
  return String(rows === 0 ? MAX_ROWS : Math.min(rows, MAX_ROWS));
};

const MAX_ROWS = 65_534;

/** Ids, separated by spaces; which of them are there is seen when the table is whole. */
const ids: Rule = (value) => value.trim().replace(/\s+/g, ' ') || undefined;

const COMMON: Readonly<Record<string, Rule>> = {
  lang: language,
  dir: keyword('ltr', 'rtl', 'auto'),
  title: text,
};

const CELL: Readonly<Record<string, Rule>> = {
  align: keyword('left', 'right', 'center'),
  colspan: integer(2, 1000),
  headers: ids,
  rowspan: rowSpan,
};

/** The attributes of an element besides `id` and those of any element, in the order of writing. */
const RULES: { readonly [type in ElementType]?: Readonly<Record<string, Rule>> } = {
  a: { hreflang: language },
  bdo: { dir: keyword('ltr', 'rtl') },
  blockquote: { cite: webAddress },
  data: { value: (value) => value },
  del: { cite: webAddress, datetime: dateTime },
  details: { open: flag('open') },
  ins: { cite: webAddress, datetime: dateTime },
  li: { value: integer(-999_999, 999_999) },
  ol: {
    start: integer(-999_999, 999_999),
    reversed: flag('reversed'),
    type: (value) => (/^[1aAiI]$/.test(value) ? value : undefined),
  },
  q: { cite: webAddress },
  td: CELL,
  th: {
    ...CELL,
    abbr: text,
    scope: keyword('row', 'col', 'rowgroup', 'colgroup'),
  },
  time: { datetime: (value) => (isTime(value.trim()) ? value.trim() : undefined) },
};

/** Reads what an element may keep of the attributes that its author gave it. */
export function readAttributes(type: ElementType, given: Attributes): Attributes {
  if (given === NO_ATTRIBUTES) return given;
  const attributes: Record<string, string> = {};
  const own = RULES[type];
  for (const rules of own === undefined ? [COMMON] : [COMMON, own]) {
    for (const name in rules) {
      const value = given[name];
      const kept = value === undefined ? undefined : rules[name]?.(cleanText(value));
      if (kept !== undefined) attributes[name] = kept;
      else if (value !== undefined) delete attributes[name];
    }
  }
  return attributes;
}

/** The attribute that a time without one has by its text (HTML, section 4.5.14). */
export function timeOfText(value: string): string | undefined {
  return isTime(value.trim()) ? value.trim() : undefined;
}

/** A whole number between `least` and `most`; undefined for anything else. */
export function readInteger(value: string, least: number, most: number): number | undefined {
  if (!/^-?\d{1,9}$/.test(value.trim())) return undefined;
  const number = Number(value);
  return number >= least && number <= most ? number : undefined;
}

/** A date, or a date and a time, of the common forms (HTML, section 2.3.5). */
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
