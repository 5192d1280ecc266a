import { editionApp, type Job } from '../job.ts';
import { hugoFeed } from '../peers/hugo.ts';
import { RSS_ALONE } from './feed-settings.ts';

/** The feed of an archive: what is read should be what is published. */
export const feedNewest: Job = {
  name: 'feed-newest',
  title: 'feed of the newest 50 of 10,000 articles',
  articles: 10_000,
  settings: [RSS_ALONE],
  targets: { ratio: 0.35, megabytes: 150 },
  ours: (place) => editionApp('rss-feed', place),
  peer: hugoFeed(50),
};
