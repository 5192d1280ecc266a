import { domainToASCII } from 'node:url';
import * as z from 'zod/mini';
import { toAsciiUrl } from '../body/to-ascii-url.ts';
import { cleanLine, cleanText } from '../read/clean-text.ts';
import { parseDate } from './parse-date.ts';

// The kinds of fields that an editor fills in. Data comes as YamlData: every scalar is a string,
// an empty field ''. `error` completes the sentence "`field` …".

/** Says to the reader of a schema's issues which rule a fault belongs to. */
export const DATE_FAULT = 'date';

const scalar = (error: string) => z.string({ error });

/** One line of text. */
export const line = z.pipe(scalar('must be text'), z.transform(cleanLine));

/** Text that may run over several lines. */
export const prose = z.pipe(
  scalar('must be text'),
  z.transform((text: string) => cleanText(text).trim()),
);

/** A list of lines; one line alone is a list of one. Empty ones are left out. */
export const lines = z.pipe(
  z.union([z.string(), z.array(z.string())], { error: 'must be a list of words' }),
  z.transform((value: string | string[]) =>
    [value]
      .flat()
      .map(cleanLine)
      .filter((one) => one !== ''),
  ),
);

/** `true` or `false`, also `yes` and `no`. */
export const flag = z.pipe(
  scalar('must be true or false').check(
    z.refine((text) => /^(?:true|false|yes|no)$/i.test(text), { error: 'must be true or false' }),
  ),
  z.transform((text: string) => /^(?:true|yes)$/i.test(text)),
);

/** A whole number within bounds. */
export function wholeNumber(least: number, most: number) {
  const error = `must be a whole number from ${least} to ${most}`;
  return z.pipe(
    scalar(error).check(
      z.refine((text) => /^\d{1,9}$/.test(text) && Number(text) >= least && Number(text) <= most, {
        error,
      }),
    ),
    z.transform(Number),
  );
}

/** A date (see `parseDate`), in the given time zone where it names none. */
export function date(timeZone: string) {
  return z.pipe(
    scalar('must be a date such as 2024-07-06'),
    z.transform((text: string, context): Date => {
      const { date, fault } = parseDate(text.trim(), timeZone);
      if (date) return date;
      context.issues.push({
        code: 'custom',
        input: text,
        params: { rule: DATE_FAULT },
        message:
          fault === 'calendar'
            ? `${cleanLine(text)} is no date in the calendar`
            : `${quote(text)} is no date`,
      });
      return z.NEVER;
    }),
  );
}

/** An absolute web address, `http:` or `https:`. */
export const webUrl = z.pipe(
  scalar('must be a web address such as https://example.org/'),
  z.transform((text: string, context): string => {
    const url = toAsciiUrl(text.trim());
    if (url && /^https?:/.test(url)) return url;
    context.issues.push({
      code: 'custom',
      input: text,
      message: 'must be a web address such as https://example.org/',
    });
    return z.NEVER;
  }),
);

/** The same, short enough for a line of a mail's header (RFC 5322, 2.1.1). */
export const headerUrl = webUrl.check(
  z.refine((url) => url.length <= 800, { error: 'must be an address of at most 800 characters' }),
);

/** The same, ending in `/`, so that paths can be added to it. */
export const webFolder = z.pipe(
  headerUrl,
  z.transform((url: string) => (url.endsWith('/') ? url : `${url}/`)),
);

/** A BCP 47 language tag, in its canonical form. */
export const languageTag = z.pipe(
  scalar('must be a language tag such as en or pt-BR'),
  z.transform((text: string, context): string => {
    try {
      const [tag] = Intl.getCanonicalLocales(text.trim().replaceAll('_', '-'));
      if (tag !== undefined) return tag;
    } catch {
      // Told below.
    }
    context.issues.push({
      code: 'custom',
      input: text,
      message: 'must be a language tag such as en or pt-BR',
    });
    return z.NEVER;
  }),
);

/** An IANA time zone. */
export const timeZoneName = scalar('must be a time zone such as Europe/Lisbon').check(
  z.refine(isTimeZone, { error: 'must be a time zone such as Europe/Lisbon' }),
);

const ADDRESS =
  /^[^\s@<>()[\],;:\\"\p{C}]{1,64}@[\p{L}\p{N}](?:[\p{L}\p{N}.-]{0,252}[\p{L}\p{N}])$/u;
/** Plain letters, with dots between them alone (RFC 5322, 3.2.3: dot-atom). */
const PLAIN = /^[\w!#$%&'*+/=?^`{|}~-]+(?:\.[\w!#$%&'*+/=?^`{|}~-]+)*@[^.]+(?:\.[^.]+)*$/;

/** A mailbox address by RFC 5321: enough to refuse what no server takes, nothing that injects. */
export const emailAddress = scalar('must be an email address').check(
  z.refine((text) => ADDRESS.test(text), {
    error: 'must be an email address such as letters@example.org',
  }),
);

/** The same, fit to stand in the header of a mail, where its domain is written in ASCII. */
export const mailbox = scalar('must be an email address').check(
  z.refine(
    (text) =>
      ADDRESS.test(text) && PLAIN.test(text) && domainToASCII(text.replace(/.*@/, '')) !== '',
    { error: 'must be an email address such as letters@example.org' },
  ),
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
