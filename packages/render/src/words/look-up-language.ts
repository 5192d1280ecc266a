/** Chinese by region, where the tag names no script. */
const SCRIPTS: ReadonlyMap<string, string> = new Map([
  ['zh-hk', 'zh-hant'],
  ['zh-mo', 'zh-hant'],
  ['zh-tw', 'zh-hant'],
  ['zh', 'zh-hans'],
]);

/**
 * What there is for a language, or for one that it falls back to: `de-AT` to `de` (RFC 4647,
 * section 3.4). Undefined where there is nothing.
 *
 * @param known by tag in lower case; Chinese by script, as `zh-hans`
 * @param language BCP 47 tag, in any case
 */
export function lookUpLanguage<T>(
  known: Readonly<Record<string, T>>,
  language: string,
): T | undefined {
  const subtags = language.toLowerCase().split('-');
  for (let count = subtags.length; count > 0; count -= 1) {
    const tag = subtags.slice(0, count).join('-');
    const name = SCRIPTS.get(tag) ?? tag;
    if (Object.hasOwn(known, name)) return known[name];
  }
  return undefined;
}
