import { editionApp, type Job } from '../job.ts';
import { hugoSite } from '../peers/hugo-site.ts';

/** The pages of a thousand articles with all lists; ours are searchable, too. */
export const webThousand: Job = {
  name: 'web-thousand',
  title: 'web pages of 1,000 articles',
  articles: 1000,
  targets: { ratio: 1.5, megabytes: 250 },
  ours: (place) => editionApp('web-edition', place),
  peer: hugoSite,
};
