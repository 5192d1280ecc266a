/**
 * Parses a date, or a date and time, of a subscriber list: `2024-07-06`, `2024-07-06T18:30:00Z`,
 * `2024-07-06 18:30:00 +0200`, `2024-07-06 18:30:00 UTC`. Without an offset it is in UTC.
 *
 * @returns milliseconds since 1970; undefined if the text is not such a date or the day does not
 *   exist
 */
export function parseTime(text: string): number | undefined {
  const match =
    /^(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d:\d\d(?::\d\d(?:\.\d+)?)?) ?(Z|UTC|GMT|[+-]\d\d:?\d\d)?)?$/i.exec(
      text,
    );
  if (!match) return undefined;
  const [, year = '', month = '', day = '', clock = '00:00', offset = 'Z'] = match;
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  if (date.getUTCDate() !== Number(day) || date.getUTCMonth() + 1 !== Number(month)) {
    return undefined;
  }
  const zone = /^(?:Z|UTC|GMT)$/i.test(offset) ? 'Z' : offset.replace(/(\d\d):?(\d\d)/, '$1:$2');
  const time = Date.parse(`${year}-${month}-${day}T${clock}${zone}`);
  return Number.isNaN(time) ? undefined : time;
}
