import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import { editionApp, type Job } from '../job.ts';
import { hugoSite } from '../peers/hugo-site.ts';

/** The pages of an archive after an edit of one article, beside Hugo, which makes all of them. */
export const webEdit: Job = {
  name: 'web-edit',
  title: 'web pages of 10,000 articles, one edited',
  articles: 10_000,
  settings: ['rights: Built again after an edit'],
  targets: { ratio: 0.15, megabytes: 250 },
  edit({ content }, run) {
    const article = join(content, 'articles', 'article-00500', 'index.md');
    appendFileSync(article, `\nOne more paragraph, of run ${run}.\n`);
  },
  ours: (place) => editionApp('web-edition', place),
  peer: hugoSite,
};
