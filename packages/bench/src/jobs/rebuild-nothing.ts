import { allEditions, type Job } from '../job.ts';
import { hugoFeed } from '../peers/hugo.ts';

/** A build where nothing changed: to see that is all there is to do. */
export const rebuildNothing: Job = {
  name: 'rebuild-nothing',
  title: 'all editions of 10,000 articles, nothing changed',
  articles: 10_000,
  settings: ['rights: Built again as it is'],
  targets: { ratio: 0.1 },
  edit() {},
  ours: allEditions,
  peer: hugoFeed(10_000),
};
