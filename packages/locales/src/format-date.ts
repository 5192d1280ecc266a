import { dateFormat } from './date-format.ts';

const format = dateFormat({ day: 'numeric', month: 'long', year: 'numeric' });

/**
 * Formats a day: "29 February 2024".
 *
 * @param language BCP 47 tag
 * @param timeZone IANA name of the time zone in which the day is counted
 */
export function formatDate(date: Date, language: string, timeZone: string): string {
  return format(date, language, timeZone);
}
