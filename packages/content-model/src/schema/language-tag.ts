const LETTERS = [...'abcdefghijklmnopqrstuvwxyz'];

const namesIn = new Map<string, Intl.DisplayNames>();
/** By their names in English and in themselves, in small letters. */
let tagsByName: ReadonlyMap<string, string> | undefined;

/** A language tag as BCP 47 writes it (RFC 5646, section 4.5); undefined where it has not its form. */
export function canonicalTag(text: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(text.trim().replaceAll('_', '-'))[0];
  } catch {
    return undefined;
  }
}

/**
 * Whether there is such a language: all of two letters have a name, none of more than three is
 * registered (RFC 5646, section 2.2.1), and those of three are more than are named.
 */
export function isLanguage(tag: string): boolean {
  const { language } = new Intl.Locale(tag);
  return language.length === 3 || (language.length === 2 && nameIn('en', language) !== undefined);
}

/** The tag that was meant by the name of a language, English or its own, or by a country. */
export function likelyLanguage(text: string): string | undefined {
  const name = text.trim().toLowerCase();
  tagsByName ??= new Map(twoLetterTags().flatMap(namesOf));
  const named = tagsByName.get(name);
  if (named !== undefined) return named;
  const country = canonicalTag(`und-${name}`);
  if (country === undefined || !/^[a-z]{2}$/.test(name)) return undefined;
  const { language } = new Intl.Locale(country).maximize();
  return language === 'en' || !isLanguage(language) ? undefined : language;
}

function twoLetterTags(): string[] {
  const texts = LETTERS.flatMap((first) => LETTERS.map((second) => first + second));
  return texts.flatMap((text) => {
    const tag = canonicalTag(text);
    return tag !== undefined && isLanguage(tag) ? [tag] : [];
  });
}

function namesOf(tag: string): [string, string][] {
  const names = [nameIn('en', tag), nameIn(tag, tag)];
  return names.flatMap((name) => (name === undefined ? [] : [[name.toLowerCase(), tag]]));
}

function nameIn(locale: string, language: string): string | undefined {
  let names = namesIn.get(locale);
  if (!names) {
    names = new Intl.DisplayNames([locale], { type: 'language', fallback: 'none' });
    namesIn.set(locale, names);
  }
  return names.of(language);
}
