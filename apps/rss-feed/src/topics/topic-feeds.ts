import type { Article } from '@pressroom/content-model';
import type { Topic } from '@pressroom/edition';
import { type FeedLimits, OpenFeed } from '../archive/open-feed.ts';
import type { PlannedItem } from '../item/plan-item.ts';

/** The feeds of topics as they fill; nothing is kept of one that is complete. */
export class TopicFeeds {
  readonly #open = new Map<Article, { topic: Topic; feed: OpenFeed }[]>();

  constructor(topics: readonly Topic[], limits: Omit<FeedLimits, 'page'>) {
    for (const topic of topics) {
      const open = { topic, feed: new OpenFeed({ ...limits, page: 1 }) };
      for (const article of topic.articles) {
        const others = this.#open.get(article);
        if (others) others.push(open);
        else this.#open.set(article, [open]);
      }
    }
  }

  /**
   * Adds an article's item, which is newer than all others.
   *
   * @returns the topics that are complete by it, with their items, newest first
   */
  *add(
    article: Article,
    item: PlannedItem,
  ): Generator<{ readonly topic: Topic; readonly items: readonly PlannedItem[] }> {
    for (const { topic, feed } of this.#open.get(article) ?? []) {
      feed.add(item);
      if (topic.articles[0] === article) yield { topic, items: feed.newestFirst() };
    }
    this.#open.delete(article);
  }
}
