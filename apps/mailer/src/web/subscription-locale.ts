import type { Publication } from '@pressroom/content-model';
import {
  type Direction,
  fillPlaceholders,
  findLocale,
  type SubscriptionPhrases,
} from '@pressroom/locales';
import { isolateText } from '@pressroom/render';

/** The language in which the service addresses a publication's subscribers, and its phrases. */
export interface SubscriptionLocale {
  /** BCP 47 tag: the publication's, or `en` where its language has no locale. */
  readonly language: string;
  readonly direction: Direction;
  readonly phrases: SubscriptionPhrases;
  /** Replaces `{title}` in a phrase by the publication's title. */
  fill(phrase: string): string;
}

/** Returns the phrases of a publication's language, or the English ones. */
export function subscriptionLocale({
  title,
  ...publication
}: Pick<Publication, 'title' | 'language' | 'direction'>): SubscriptionLocale {
  const { language: known, subscription: phrases } = findLocale(publication.language);
  const isEnglish = known === 'en' && !/^en\b/i.test(publication.language);
  const language = isEnglish ? 'en' : publication.language;
  const direction = isEnglish ? 'ltr' : publication.direction;
  const isolated = isolateText(title, direction);
  return {
    language,
    direction,
    phrases,
    fill: (phrase) => fillPlaceholders(phrase, { title: isolated }),
  };
}
