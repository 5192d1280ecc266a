import { editionApp, type Job } from '../job.ts';
import { hugoFeed } from '../peers/hugo.ts';
import { RSS_ALONE } from './feed-settings.ts';

/** The same feed of a tenth of the archive: memory should hardly differ. */
export const feedNewestSmall: Job = {
  name: 'feed-newest-small',
  title: 'feed of the newest 50 of 1,000 articles',
  articles: 1000,
  settings: [RSS_ALONE],
  targets: { megabytes: 150 },
  ours: (place) => editionApp('rss-feed', place),
  peer: hugoFeed(50),
};
