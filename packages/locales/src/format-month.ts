import { dateFormat } from './date-format.ts';

const format = dateFormat({ month: 'long', year: 'numeric' });

/**
 * Formats a month: "June 2024".
 *
 * @param language BCP 47 tag
 * @param timeZone IANA name of the time zone in which the month is counted
 */
export function formatMonth(date: Date, language: string, timeZone: string): string {
  return format(date, language, timeZone);
}
