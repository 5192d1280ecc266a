import { domainToASCII } from 'node:url';
import * as v from 'valibot';
import { toAsciiUrl } from '../body/to-ascii-url.ts';
import { type DataMapping, isMapping } from '../data/data.ts';
import { cleanLine, cleanText } from '../read/clean-text.ts';
import { canonicalTag, isLanguage, likelyLanguage } from './language-tag.ts';
import { nearest } from './nearest.ts';
import { parseDate } from './parse-date.ts';

// The kinds of fields that an editor fills in. Data comes as Data: every scalar is a string,
// an empty field ''. A message completes the sentence "The field … must be …".

/** Marks an issue about a date, so that `validate` reports it under the rule for dates. */
export const DATE_PROBLEM = 'date';
/** Marks an issue about an unknown field; its message is the hint. */
export const UNKNOWN_FIELD = 'no such field';

/** Fields of these names, each optional or not, and no others. */
export function fields<const Entries extends v.ObjectEntries>(entries: Entries, error: string) {
  return v.pipe(
    v.custom<unknown>(isMapping, error),
    v.rawCheck(({ dataset, addIssue }) => {
      const input = dataset.value;
      for (const [key, value] of isMapping(input) ? Object.entries(input) : []) {
        if (Object.hasOwn(entries, key)) continue;
        const message = whichInstead(key, Object.keys(entries));
        const path: v.UnknownPathItem = { type: 'unknown', origin: 'key', input, key, value };
        addIssue({ expected: UNKNOWN_FIELD, message, path: [path] });
      }
    }),
    v.object(entries),
  );
}

function whichInstead(key: string, known: readonly string[]): string {
  const near = nearest(key, known);
  return near === undefined ? `The fields are ${known.join(', ')}.` : `Did you mean "${near}"?`;
}

/** Values of one kind, each below a key of the editor's choice. */
export function table<Value extends v.GenericSchema>(value: Value, error: string) {
  const mapping = v.pipe(
    v.custom<DataMapping>(isMapping, error),
    // Not v.record, which leaves out what is called "constructor".
    v.rawTransform(({ dataset, addIssue }): ReadonlyMap<string, v.InferOutput<Value>> => {
      const input = dataset.value;
      const made = new Map<string, v.InferOutput<Value>>();
      for (const [key, one] of Object.entries(input)) {
        const result = v.safeParse(value, one);
        if (result.success) made.set(key, result.output);
        for (const { expected, message, path = [] } of result.issues ?? []) {
          const item: v.UnknownPathItem = {
            type: 'unknown',
            origin: 'value',
            input,
            key,
            value: one,
          };
          addIssue({ ...(expected === null ? {} : { expected }), message, path: [item, ...path] });
        }
      }
      return made;
    }),
  );
  // For the JSON Schema.
  return Object.assign(mapping, { valueSchema: value });
}

/** One of two forms, chosen by a test, so that a problem inside a form keeps its position. */
export function either<One extends v.GenericSchema, Other extends v.GenericSchema>(
  isOne: (input: unknown) => boolean,
  one: One,
  other: Other,
) {
  const schema = v.lazy((input): One | Other => (isOne(input) ? one : other));
  // For the JSON Schema.
  return Object.assign(schema, { alternatives: [one, other] as const });
}

export const isText = (input: unknown): boolean => typeof input === 'string';

/** One line of text. */
export const line = v.pipe(v.string('must be text.'), v.transform(cleanLine));

/** Text that may run over several lines. */
export const prose = v.pipe(
  v.string('must be text.'),
  v.transform((text) => cleanText(text).trim()),
);

/** A list of lines; one line alone is a list of one. Empty ones are left out. */
export const lines = v.pipe(
  v.union([v.string(), v.array(v.string())], 'must be a list of words.'),
  v.transform((value) =>
    [value]
      .flat()
      .map(cleanLine)
      .filter((one) => one !== ''),
  ),
);

/** The same of words: one line alone is a list of what its commas part. */
export const words = v.pipe(
  v.union([v.string(), v.array(v.string())], 'must be a list of words.'),
  v.transform((value) => (typeof value === 'string' ? value.split(',') : value)),
  lines,
);

/** `true` or `false`, also `yes` and `no`. */
export const flag = v.pipe(
  v.string('must be true or false.'),
  v.regex(/^(?:true|false|yes|no)$/i, 'must be true or false.'),
  v.transform((text) => /^(?:true|yes)$/i.test(text)),
);

/** One of these words. */
export function choice<const Words extends readonly [string, string, ...string[]]>(
  ...words: Words
) {
  const [last, ...others] = [...words].reverse();
  return v.picklist(words, `must be ${others.reverse().join(', ')} or ${last}.`);
}

/** A whole number within bounds. */
export function wholeNumber(least: number, most: number) {
  const error = `must be a whole number from ${least} to ${most}.`;
  return v.pipe(
    v.string(error),
    v.regex(/^\d{1,9}$/, error),
    v.transform(Number),
    v.minValue(least, error),
    v.maxValue(most, error),
  );
}

const DAYS = 'must be a number of days such as 90 days.';

/** A number of days, `90 days` or `90`. */
export const days = v.pipe(
  v.string(DAYS),
  v.trim(),
  v.regex(/^\d{1,4}(?: ?(?:d|days?))?$/i, DAYS),
  v.transform((text) => Number.parseInt(text, 10)),
  v.minValue(1, DAYS),
);

/** A date (see `parseDate`), in the given time zone where it names none. */
export function date(timeZone: string) {
  return v.pipe(
    v.string('must be a date such as 2024-07-06.'),
    v.rawTransform(({ dataset, addIssue, NEVER }): Date => {
      const text = dataset.value;
      const { date, fault } = parseDate(text.trim(), timeZone);
      if (date) return date;
      const message =
        fault === 'calendar'
          ? `The date "${cleanLine(text)}" does not exist.`
          : `${quote(text)} is not a date.`;
      addIssue({ expected: DATE_PROBLEM, message });
      return NEVER;
    }),
  );
}

const WEB_URL = 'must be a URL such as https://example.org/.';

/** An absolute web address, `http:` or `https:`. */
export const webUrl = v.pipe(
  v.string(WEB_URL),
  v.transform((text) => toAsciiUrl(text.trim()) ?? ''),
  v.regex(/^https?:/, WEB_URL),
);

const LINK_URL = 'must be a URL or a path from the root of the site such as /about/.';

/** The address of a link: absolute, or a path from the root of the site. */
export const linkUrl = v.pipe(
  v.string(LINK_URL),
  v.trim(),
  v.check(
    (text) => /^\/(?!\/)/.test(text) || /^(?:https?|mailto):/.test(toAsciiUrl(text) ?? ''),
    LINK_URL,
  ),
);

const COLOR = 'must be a color such as "#8a1c1c", in quotes.';

/** A color of six hexadecimal digits. */
export const color = v.pipe(
  v.string(COLOR),
  v.trim(),
  v.regex(/^#[0-9a-f]{6}$/i, COLOR),
  v.toLowerCase(),
);

/** The same, short enough for a line of a mail's header (RFC 5322, 2.1.1). */
export const headerUrl = v.pipe(
  webUrl,
  v.maxLength(800, 'must be a URL of at most 800 characters.'),
);

/** The same, ending in `/`, so that paths can be added to it. */
export const webFolder = v.pipe(
  headerUrl,
  v.transform((url) => (url.endsWith('/') ? url : `${url}/`)),
);

const LANGUAGE_TAG = 'must be a language tag such as en or pt-BR.';

/** A BCP 47 language tag of a language that there is, in its canonical form. */
export const languageTag = v.pipe(
  v.string(LANGUAGE_TAG),
  v.rawTransform(({ dataset, addIssue, NEVER }): string => {
    const tag = canonicalTag(dataset.value);
    if (tag !== undefined && isLanguage(tag)) return tag;
    const likely = likelyLanguage(dataset.value);
    const suggestion = likely === undefined ? '' : ` Did you mean ${likely}?`;
    addIssue({ message: `${LANGUAGE_TAG}${suggestion}` });
    return NEVER;
  }),
);

const TIME_ZONE = 'must be a time zone such as Europe/Lisbon.';

/** An IANA time zone. */
export const timeZoneName = v.pipe(v.string(TIME_ZONE), v.check(isTimeZone, TIME_ZONE));

/** The domain that signs mails; it comes out in ASCII (RFC 6376, section 3.5). */
export const mailDomain = v.pipe(
  v.string('must be a domain such as example.org.'),
  v.transform(domainToASCII),
  v.regex(/^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/, 'must be a domain such as example.org.'),
);

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return name !== '';
  } catch {
    return false;
  }
}

/** A value as it is shown in a message: quoted, and cut where it is long. */
export function quote(text: string): string {
  const clean = cleanLine(text);
  return `"${clean.length > 60 ? `${[...clean].slice(0, 60).join('')}…` : clean}"`;
}
