import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import { allEditions, type Job } from '../job.ts';
import { hugoFeed } from '../peers/hugo.ts';

/** What an editor waits for after an edit of one article of an archive: every edition of it. */
export const rebuildEdit: Job = {
  name: 'rebuild-edit',
  title: 'all editions of 10,000 articles, one edited',
  articles: 10_000,
  settings: ['rights: Built again after an edit'],
  targets: { ratio: 0.15 },
  edit({ content }, run) {
    const article = join(content, 'articles', 'article-00500', 'index.md');
    appendFileSync(article, `\nOne more paragraph, of run ${run}.\n`);
  },
  ours: allEditions,
  peer: hugoFeed(10_000),
};
