import { localToInstant } from '../local-time.ts';

export type DateResult =
  | { readonly date: Date; readonly fault?: never }
  /** `form`: not a date; `calendar`: a day or hour that does not exist. */
  | { readonly date?: never; readonly fault: 'form' | 'calendar' };

const ISO =
  /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?:(?:[Tt]|\s+)(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?\s*(?:(Z|UTC|GMT)|([+-])(\d{2}):?(\d{2})?)?)?$/i;

const MONTHS =
  'january february march april may june july august september october november december'.split(
    ' ',
  );
/** A day of the week before the date, as mails and feeds write it (RFC 5322, 3.3). */
const WEEKDAY = /^(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6}\.?,? /i;
const MONTH_FIRST = /^([a-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})(?:,? (\d.*))?$/i;
const DAY_FIRST = /^(\d{1,2})(?:st|nd|rd|th)? ([a-z]{3,9})\.?,? (\d{4})(?:,? (\d.*))?$/i;

/**
 * Reads a date as editors write it: ISO 8601 (`2024-07-06`, `2024-07-06 08:00`,
 * `2024-07-06T08:00:00+01:00`), or English with the month in letters (`6 July 2024`,
 * `Jul 06 2024 08:00`, `Sat, 06 Jul 2024 08:00:00 +0100`). Without an offset it is meant in the given time zone (IANA name), a day
 * without an hour at its start.
 */
export function parseDate(text: string, timeZone: string): DateResult {
  const match = ISO.exec(text) ?? ISO.exec(spelledOut(text) ?? '');
  if (!match) return { fault: 'form' };
  const [year, month, day, hour, minute, second] = match
    .slice(1, 7)
    .map((part) => Number(part ?? 0)) as [number, number, number, number, number, number];
  if (!exists(year, month, day, hour, minute, second)) return { fault: 'calendar' };
  const [, , , , , , , zulu, sign, offsetHours, offsetMinutes] = match;
  // Not by Date.UTC, which takes the years 0 to 99 for those of the 20th century.
  const utc =
    new Date(0).setUTCFullYear(year, month - 1, day) + ((hour * 60 + minute) * 60 + second) * 1000;
  if (zulu === undefined && sign === undefined) {
    return { date: new Date(localToInstant(utc, timeZone)) };
  }
  const offset = (Number(offsetHours ?? 0) * 60 + Number(offsetMinutes ?? 0)) * 60_000;
  if (offset >= 86_400_000 || Number(offsetMinutes ?? 0) > 59) return { fault: 'calendar' };
  return { date: new Date(sign === '-' ? utc + offset : utc - offset) };
}

/** `6 July 2024` or `July 6, 2024` as `2024-07-06`; the hour after it stays. */
function spelledOut(text: string): string | undefined {
  const date = text.replace(WEEKDAY, '');
  const match = MONTH_FIRST.exec(date) ?? swap(DAY_FIRST.exec(date));
  if (!match) return undefined;
  const [, name = '', day, year, time = ''] = match;
  const month = MONTHS.findIndex((one) => one.startsWith(name.toLowerCase())) + 1;
  return month === 0 ? undefined : `${year}-${month}-${day} ${time}`.trim();
}

function swap(match: RegExpExecArray | null): (string | undefined)[] | undefined {
  return match ? [match[0], match[2], match[1], ...match.slice(3)] : undefined;
}

function exists(y: number, mo: number, d: number, h: number, mi: number, s: number): boolean {
  if (y < 1 || mo < 1 || mo > 12 || d < 1 || h > 23 || mi > 59 || s > 59) return false;
  const lastDay =
    mo === 2 ? (y % 4 === 0 && (y % 100 !== 0 || y % 400 === 0) ? 29 : 28) : undefined;
  return d <= (lastDay ?? ([4, 6, 9, 11].includes(mo) ? 30 : 31));
}
