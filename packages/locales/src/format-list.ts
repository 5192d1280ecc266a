import { memoize } from './memoize.ts';

const formatFor = memoize((language) => {
  // British English has no comma before "and".
  const locale = /^en(?:-|$)/i.test(language) ? 'en-GB' : language;
  return new Intl.ListFormat([locale, 'en-GB'], { type: 'conjunction', style: 'long' });
});

/**
 * Joins names to a list: "A", "A and B", "A, B and C".
 *
 * @param language BCP 47 tag
 */
export function formatList(names: readonly string[], language: string): string {
  return formatFor(language).format(names);
}
