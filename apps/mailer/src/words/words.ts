import type { Direction, Publication } from '@pressroom/content-model';
import { isolateText, lookUpLanguage } from '@pressroom/render';
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

/** What a page says. */
export interface PageWords {
  readonly heading: string;
  readonly text?: string;
}

/** A page on which one does something. */
export interface FormWords extends PageWords {
  readonly text: string;
  readonly button: string;
}

/** A mail with a link, each part a paragraph. */
interface LetterWords {
  readonly subject: string;
  readonly asked: string;
  /** Stands before the link. */
  readonly open: string;
  readonly otherwise: string;
}

/** What the service says on its pages and in its mails. */
interface Words {
  /** Label of the field for a mail address. */
  readonly address: string;
  readonly signUp: FormWords;
  readonly askedToConfirm: PageWords;
  readonly confirm: FormWords;
  readonly confirmed: PageWords;
  readonly unsubscribe: FormWords;
  readonly unsubscribed: PageWords;
  /** An issue's own link knows nobody: it leads here. */
  readonly askForLink: FormWords;
  readonly linkSent: PageWords;
  readonly badAddress: PageWords;
  readonly badLink: PageWords;
  readonly tooMany: PageWords;
  readonly notFound: PageWords;
  readonly failed: PageWords;
  readonly confirmLetter: LetterWords;
  readonly unsubscribeLetter: LetterWords;
}

/** The words in one language, of a publication with this title. */
export type Phrasebook = (title: string) => Words;

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

export interface LocalWords extends Words {
  /** What they are in: BCP 47 tag. */
  readonly language: string;
  readonly direction: Direction;
}

/** The words for a publication, in its language; in English where there are none. */
export function wordsFor({
  title,
  language,
  direction,
}: Pick<Publication, 'title' | 'language' | 'direction'>): LocalWords {
  const phrasebook = lookUpLanguage(LANGUAGES, language);
  if (phrasebook) return { ...phrasebook(isolateText(title, direction)), language, direction };
  return { ...en(isolateText(title, 'ltr')), language: 'en', direction: 'ltr' };
}
