const ISO =
  /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ]+(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?)?[ ]*(?:(Z|UTC|GMT)|([+-])(\d{2}):?(\d{2}))?(?:[ ].*|\[.*)?$/i;

/**
 * A date of another tool in the form of front matter: `2024-07-06`, `2024-07-06 08:00:00` in the
 * publication's time zone, or with its offset. Undefined for what is no date.
 */
export function toDate(value: unknown): string | undefined {
  // Dates of TOML know whether they have a time and an offset.
  if (value instanceof Date)
    return Number.isNaN(value.getTime()) ? undefined : toDate(value.toISOString());
  if (typeof value === 'number') return fromSeconds(value);
  if (typeof value !== 'string') return undefined;
  const text = value.trim();
  const match = ISO.exec(text);
  if (match) return fromParts(match);
  if (/^\d{9,13}$/.test(text)) return fromSeconds(Number(text));
  return /[a-z]{3}/i.test(text) && /\d{4}/.test(text) ? fromWords(text) : undefined;
}

function fromParts(match: RegExpExecArray): string | undefined {
  const [, year = '', month = '', day = '', hour, minute, second, utc, sign, hours, minutes] =
    match;
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  // What Hugo writes where there is no date.
  if (year === '0001' || !isOnCalendar(date)) return undefined;
  if (hour === undefined) return date;
  const time = `${hour.padStart(2, '0')}:${minute}:${second ?? '00'}`;
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second ?? 0) > 59) return date;
  if (utc) return `${date}T${time}Z`;
  return sign ? `${date}T${time}${sign}${hours}:${minutes}` : `${date} ${time}`;
}

function isOnCalendar(date: string): boolean {
  const time = Date.parse(`${date}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(date);
}

/** Seconds or milliseconds since 1970. */
function fromSeconds(value: number): string | undefined {
  const time = value > 1e11 ? value : value * 1000;
  return Number.isFinite(time) && Math.abs(time) < 8.64e15 && value > 1e8
    ? new Date(time).toISOString()
    : undefined;
}

/** `Tue, 02 Jul 2019 10:00:00 +0200`, `July 2, 2019`. */
function fromWords(text: string): string | undefined {
  const hasZone = /(?:[+-]\d{4}|\b(?:Z|UTC|GMT|[ECMP][SD]T))$/.test(text);
  const time = Date.parse(hasZone ? text : `${text} UTC`);
  if (Number.isNaN(time)) return undefined;
  const iso = new Date(time).toISOString();
  if (hasZone) return iso;
  return /\d:\d\d/.test(text) ? iso.slice(0, 19).replace('T', ' ') : iso.slice(0, 10);
}

/** The moment of a date in front matter; without an offset, it is taken as UTC. */
export function momentOf(date: string): Date {
  return new Date(
    /T/.test(date) ? date : `${date.replace(' ', 'T')}${date.length > 10 ? 'Z' : ''}`,
  );
}
