import type { Direction } from './model.ts';

/** Scripts that run from right to left (Unicode, UAX 24 names). */
const RIGHT_TO_LEFT = new Set(
  'Adlm Arab Armi Avst Hebr Mand Mend Nkoo Phnx Rohg Samr Syrc Thaa Yezi'.split(' '),
);

/** The direction in which a language (BCP 47 tag) is written, by its likely script. */
export function directionOf(language: string): Direction {
  const known = KNOWN.get(language);
  if (known) return known;
  const script = new Intl.Locale(language).maximize().script ?? 'Latn';
  const direction = RIGHT_TO_LEFT.has(script) ? 'rtl' : 'ltr';
  KNOWN.set(language, direction);
  return direction;
}

const KNOWN = new Map<string, Direction>();
