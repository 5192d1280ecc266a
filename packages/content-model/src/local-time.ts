const formats = new Map<string, Intl.DateTimeFormat>();

/**
 * The moment at which clocks in a time zone (IANA name) show a time of day, here given as if it
 * were UTC, in milliseconds of the Unix epoch. Of two such moments it is the earlier; a time that
 * the clocks skip is counted on from before the skip (as RFC 5545, 3.3.5, has it).
 */
export function localToInstant(local: number, timeZone: string): number {
  const day = 86_400_000;
  const before = offsetAt(local - day, timeZone);
  const after = offsetAt(local + day, timeZone);
  const fits = [before, after].find((offset) => offsetAt(local - offset, timeZone) === offset);
  return local - (fits ?? before);
}

/** Date and time of day in a time zone: `2024-07-06T08:00:00`. */
export function toLocalTime(date: Date, timeZone: string): string {
  const instant = date.getTime();
  return new Date(instant + offsetAt(instant, timeZone)).toISOString().slice(0, 19);
}

/** How far the zone's clocks are ahead of UTC at a moment, in milliseconds. */
function offsetAt(instant: number, timeZone: string): number {
  if (timeZone === 'UTC') return 0;
  let format = formats.get(timeZone);
  if (!format) {
    format = new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'longOffset' });
    formats.set(timeZone, format);
  }
  const match = /GMT([+-])(\d+):(\d+)(?::(\d+))?/.exec(format.format(instant));
  if (!match) return 0;
  const [, sign, hours, minutes, seconds = 0] = match;
  const offset = ((Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds)) * 1000;
  return sign === '-' ? -offset : offset;
}
