import type { Article } from '@pressroom/content-model';
import { type Direction, fillPlaceholders, findLocale, formatList } from '@pressroom/locales';
import { isolateText } from '@pressroom/render';

/** "By A, B and C" in the article's language; undefined where no author is named. */
export function byline(article: Article): string | undefined {
  const names = authorNames(article, article);
  return names === undefined
    ? undefined
    : fillPlaceholders(findLocale(article.language).edition.byline, { names });
}

/** "A, B and C" in the language of the text around; undefined where no author is named. */
export function authorNames(
  { authors }: Article,
  around: Pick<Article, 'language' | 'direction'>,
): string | undefined {
  if (authors.length === 0) return undefined;
  const names = authors.map(({ name }) => withMark(name, around.direction));
  return formatList(names, around.language);
}

/**
 * A name in another direction ends in a mark of this one: what comes next, a further name or the
 * number of a day, would stand before it else. Readers know marks that do not know `bdi`.
 */
function withMark(name: string, direction: Direction): string {
  if (isolateText(name, direction) === name) return name;
  return name + (direction === 'rtl' ? '\u200F' : '\u200E');
}
