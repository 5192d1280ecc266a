import { editionApp, type Job } from '../job.ts';
import { pandoc } from '../peers/pandoc.ts';

/** A newsletter of a hundred articles. */
export const newsletterHundred: Job = {
  name: 'newsletter-hundred',
  title: 'newsletter of 100 articles',
  articles: 100,
  oneIssue: true,
  targets: {},
  ours: (place) => editionApp('newsletter', place),
  peer: pandoc('plain'),
};
