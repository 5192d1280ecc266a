const formats = new Map<string, Intl.ListFormat>();

/**
 * Names as a list in the given language: "A", "A and B", "A, B and C".
 *
 * @param language BCP 47 tag
 */
export function joinNames(names: readonly string[], language: string): string {
  // British English leaves out the comma before "and"; so do most languages here.
  const locale = /^en(?:-|$)/i.test(language) ? 'en-GB' : language;
  let format = formats.get(locale);
  if (format === undefined) {
    format = new Intl.ListFormat([locale, 'en-GB'], { type: 'conjunction', style: 'long' });
    formats.set(locale, format);
  }
  return format.format(names);
}
