import { editionApp, type Job } from '../job.ts';
import { hugoFeed } from '../peers/hugo.ts';
import { RSS_WITH_ARCHIVES } from './feed-settings.ts';

/** The full text of a thousand articles, their images beside it, as Hugo copies them too. */
export const feedThousand: Job = {
  name: 'feed-thousand',
  title: 'full-text feed of 1,000 articles',
  articles: 1000,
  settings: [RSS_WITH_ARCHIVES],
  targets: { ratio: 0.5, megabytes: 150 },
  ours: (place) => editionApp('rss-feed', place),
  peer: hugoFeed(1000, { images: true }),
};
