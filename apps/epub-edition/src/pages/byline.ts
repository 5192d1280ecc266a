import type { Article } from '@pressroom/content-model';
import { joinNames, labels } from '@pressroom/render';

/** "By A, B and C" in the given language; undefined where no author is named. */
export function byline(article: Article, language: string): string | undefined {
  if (article.authors.length === 0) return undefined;
  const names = article.authors.map((author) => author.name);
  return labels(language).by(joinNames(names, language));
}
