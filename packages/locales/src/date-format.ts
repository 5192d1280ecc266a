import { memoize } from './memoize.ts';
import { plainSpaces } from './plain-spaces.ts';

/**
 * Returns a function that formats dates of the Gregorian calendar. English without a region is
 * written the British way: "29 February 2024".
 *
 * @param parts what is shown: the month and the year alone, or the day as well
 */
export function dateFormat(
  parts: Pick<Intl.DateTimeFormatOptions, 'day' | 'month' | 'year'>,
): (date: Date, language: string, timeZone: string) => string {
  const formatFor = memoize((key) => {
    const [language = '', timeZone] = key.split(' ');
    const locale = language.toLowerCase() === 'en' ? 'en-GB' : language;
    return new Intl.DateTimeFormat([locale, 'en-GB'], {
      calendar: 'gregory',
      timeZone,
      ...parts,
    });
  });
  return (date, language, timeZone) =>
    plainSpaces(formatFor(`${language} ${timeZone}`).format(date));
}
