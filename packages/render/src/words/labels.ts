import { ar } from './languages/ar.ts';
import { da } from './languages/da.ts';
import { de } from './languages/de.ts';
import { en } from './languages/en.ts';
import { es } from './languages/es.ts';
import { fa } from './languages/fa.ts';
import { fr } from './languages/fr.ts';
import { he } from './languages/he.ts';
import { it } from './languages/it.ts';
import { ja } from './languages/ja.ts';
import { ko } from './languages/ko.ts';
import { nl } from './languages/nl.ts';
import { pl } from './languages/pl.ts';
import { pt } from './languages/pt.ts';
import { ru } from './languages/ru.ts';
import { sv } from './languages/sv.ts';
import { tr } from './languages/tr.ts';
import { uk } from './languages/uk.ts';
import { zhHans } from './languages/zh-hans.ts';
import { zhHant } from './languages/zh-hant.ts';
import { lookUpLanguage } from './look-up-language.ts';

/** The few words that editions add to what the authors wrote. */
export interface Labels {
  /** What they are in: BCP 47 tag. */
  readonly language: string;
  readonly contents: string;
  readonly cover: string;
  /** The editor's letter, where it has no title of its own. */
  readonly letter: string;
  /** The page about the issue: who made it, when, under which rights. */
  readonly colophon: string;
  readonly previous: string;
  readonly next: string;
  /** Articles that are in the main feed no longer. */
  readonly archive: string;
  readonly readOnTheWeb: string;
  readonly unsubscribe: string;
  /** Heading of a list of addresses. */
  readonly links: string;
  /** Heading of the footnotes. */
  readonly notes: string;
  /** One footnote, as in "[note 1]"; lower case where the language has cases. */
  readonly note: string;
  /** An image that has no alternative text. */
  readonly image: string;
  /** What is struck out, as in "[deleted: Monday]". */
  readonly deleted: string;
  /** How a book was made. */
  readonly made: string;
  /** Which fonts a book has, where its cover was drawn for it. */
  readonly fonts: string;
  /** How everybody can read a book, in sentences (EPUB Accessibility 1.1, section 2.2). */
  readonly accessibility: AccessibilityLabels;
  /** What a feed is and what to do with it, for a person who opens it in a browser. */
  readonly aboutFeed: string;
  by(names: string): string;
  updated(date: string): string;
  published(date: string): string;
  /** The running number of an issue: "No. 2". */
  issueNumber(number: number): string;
  /** Why somebody gets the newsletter, in a sentence. */
  subscribed(title: string): string;
  /** Quotation marks: opening, closing. */
  readonly quotes: readonly [string, string];
}

interface AccessibilityLabels {
  readonly text: string;
  readonly structure: string;
  readonly described: string;
  readonly undescribed: string;
  readonly noImages: string;
  readonly formulas: string;
}

const LANGUAGES = {
  ar,
  da,
  de,
  en,
  es,
  fa,
  fr,
  he,
  it,
  ja,
  ko,
  nl,
  pl,
  pt,
  ru,
  sv,
  tr,
  uk,
  'zh-hans': zhHans,
  'zh-hant': zhHant,
};

/**
 * The labels in a language: `de-AT` falls back to `de`, what is unknown to English.
 *
 * @param language BCP 47 tag, in any case
 */
export function labels(language: string): Labels {
  return lookUpLanguage(LANGUAGES, language) ?? en;
}
