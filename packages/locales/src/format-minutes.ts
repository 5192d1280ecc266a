import { memoize } from './memoize.ts';
import { plainSpaces } from './plain-spaces.ts';

const formatFor = memoize(
  (language) =>
    new Intl.NumberFormat([language, 'en'], { style: 'unit', unit: 'minute', unitDisplay: 'long' }),
);

/**
 * Formats a number of minutes: "1 minute", "5 minutes", "5 Minuten".
 *
 * @param language BCP 47 tag
 */
export function formatMinutes(minutes: number, language: string): string {
  return plainSpaces(formatFor(language).format(minutes));
}
