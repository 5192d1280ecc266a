import type { Article } from '@pressroom/content-model';

/** One page of a list of articles. */
export interface ListPage {
  /** Counted from 1, the oldest; undefined for the first page to read, which has the newest. */
  readonly number: number | undefined;
  /** Newest first. */
  readonly articles: readonly Article[];
}

/**
 * Divides articles into pages, the newest first. Pages are filled from the oldest article on, so
 * that a page that is full never changes when an article is added; the newest page has between one
 * and two times as many.
 *
 * @param articles newest first
 */
export function divideIntoPages(articles: readonly Article[], size: number): readonly ListPage[] {
  const older = Math.max(0, Math.floor(articles.length / size) - 1);
  const newest = articles.length - older * size;
  const pages: ListPage[] = [{ number: undefined, articles: articles.slice(0, newest) }];
  for (let number = older; number >= 1; number -= 1) {
    const start = articles.length - number * size;
    pages.push({ number, articles: articles.slice(start, start + size) });
  }
  return pages;
}
