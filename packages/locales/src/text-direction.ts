import { memoize } from './memoize.ts';

/** As in HTML's `dir` attribute. */
export type Direction = 'ltr' | 'rtl';

/** Scripts that are written from right to left (ISO 15924 codes). */
const RIGHT_TO_LEFT = new Set(
  'Adlm Arab Armi Avst Hebr Mand Mend Nkoo Phnx Rohg Samr Syrc Thaa Yezi'.split(' '),
);

/** Returns the direction in which a language (BCP 47 tag) is written, by its likely script. */
export const textDirection: (language: string) => Direction = memoize((language) => {
  const script = new Intl.Locale(language).maximize().script ?? 'Latn';
  return RIGHT_TO_LEFT.has(script) ? 'rtl' : 'ltr';
});
