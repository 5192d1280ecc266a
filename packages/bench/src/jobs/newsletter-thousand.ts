import { editionApp, type Job } from '../job.ts';
import { pandoc } from '../peers/pandoc.ts';

/** A newsletter of a thousand articles. */
export const newsletterThousand: Job = {
  name: 'newsletter-thousand',
  title: 'newsletter of 1,000 articles',
  articles: 1000,
  oneIssue: true,
  targets: { ratio: 0.1, megabytes: 150 },
  ours: (place) => editionApp('newsletter', place),
  peer: pandoc('plain'),
};
