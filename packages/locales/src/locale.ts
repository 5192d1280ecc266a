import { memoize } from './memoize.ts';
import ar from './phrases/ar.json' with { type: 'json' };
import da from './phrases/da.json' with { type: 'json' };
import de from './phrases/de.json' with { type: 'json' };
import en from './phrases/en.json' with { type: 'json' };
import es from './phrases/es.json' with { type: 'json' };
import fa from './phrases/fa.json' with { type: 'json' };
import fr from './phrases/fr.json' with { type: 'json' };
import he from './phrases/he.json' with { type: 'json' };
import it from './phrases/it.json' with { type: 'json' };
import ja from './phrases/ja.json' with { type: 'json' };
import ko from './phrases/ko.json' with { type: 'json' };
import nl from './phrases/nl.json' with { type: 'json' };
import pl from './phrases/pl.json' with { type: 'json' };
import pt from './phrases/pt.json' with { type: 'json' };
import ru from './phrases/ru.json' with { type: 'json' };
import sv from './phrases/sv.json' with { type: 'json' };
import tr from './phrases/tr.json' with { type: 'json' };
import uk from './phrases/uk.json' with { type: 'json' };
import zhHans from './phrases/zh-Hans.json' with { type: 'json' };
import zhHant from './phrases/zh-Hant.json' with { type: 'json' };

/** Every phrase of the editions and of the mailer in one language. */
export type Locale = typeof en;

/** The phrases that the editions add to what the authors wrote. */
export type EditionPhrases = Locale['edition'];

/** Phrases and punctuation in the texts of articles. */
export type TextPhrases = Locale['text'];

/** The phrases of the web pages. */
export type WebPhrases = Locale['web'];

/** What the subscriptions service shows on its pages and writes in its emails. */
export type SubscriptionPhrases = Locale['subscription'];

/** By BCP 47 tag. Chinese is by script. */
export const LOCALES: ReadonlyMap<string, Locale> = new Map(
  [ar, da, de, en, es, fa, fr, he, it, ja, ko, nl, pl, pt, ru, sv, tr, uk, zhHans, zhHant].map(
    (locale) => [locale.language, locale],
  ),
);

/** The script of Chinese where the tag names a region or nothing. */
const CHINESE_SCRIPTS: ReadonlyMap<string, string> = new Map([
  ['zh', 'zh-Hans'],
  ['zh-HK', 'zh-Hant'],
  ['zh-MO', 'zh-Hant'],
  ['zh-TW', 'zh-Hant'],
]);

/**
 * Returns the locale of a language. A tag without one falls back to a shorter tag (`de-AT` to `de`;
 * RFC 4647, section 3.4), and at last to English.
 *
 * @param language BCP 47 tag, in any case
 */
export const findLocale: (language: string) => Locale = memoize((language) => {
  const subtags = language.split('-');
  for (let count = subtags.length; count > 0; count -= 1) {
    const tag = canonicalTag(subtags.slice(0, count));
    const locale = LOCALES.get(CHINESE_SCRIPTS.get(tag) ?? tag);
    if (locale) return locale;
  }
  return en;
});

/** Writes a tag with the case that BCP 47 recommends (RFC 5646, section 2.1.1). */
function canonicalTag(subtags: readonly string[]): string {
  return subtags
    .map((subtag, index) => {
      if (index > 0 && subtag.length === 2) return subtag.toUpperCase();
      const lower = subtag.toLowerCase();
      const isScript = index > 0 && lower.length === 4;
      return isScript ? `${lower.charAt(0).toUpperCase()}${lower.slice(1)}` : lower;
    })
    .join('-');
}
