import type { Article, Publication } from '@pressroom/content-model';
import { findTopics, type Topic } from '@pressroom/edition';

/** Which articles the feeds show; known from front matter alone. */
export interface FeedPlan {
  /** All whose text is shown in any feed, oldest first. */
  readonly articles: readonly Article[];
  /** Those of the main feed and its archive. */
  readonly main: ReadonlySet<Article>;
  readonly topics: readonly Topic[];
}

/** Chooses the articles of the main feed, of its archive pages, and of each tag and author. */
export function planFeeds(publication: Publication): FeedPlan {
  const { articles, settings } = publication;
  const { archives, items } = settings.feed;
  const main = new Set(archives ? articles : articles.slice(0, items));
  const topics = findTopics(publication, settings.feed).map((topic) => ({
    ...topic,
    articles: topic.articles.slice(0, items),
  }));
  const shown = new Set([...main, ...topics.flatMap((topic) => topic.articles)]);
  return { articles: articles.filter((article) => shown.has(article)).reverse(), main, topics };
}
