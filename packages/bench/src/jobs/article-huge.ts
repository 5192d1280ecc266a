import { editionApp, type Job } from '../job.ts';

/** One article as long as a shelf of books, in each edition. */
export const articleHuge: readonly Job[] = ['rss-feed', 'epub-edition', 'newsletter'].map(
  (app) => ({
    name: `article-huge-${app}`,
    title: `one article of 8.5 MB, ${app}`,
    articles: 1,
    parts: 2050,
    targets: { seconds: 5, megabytes: 600 },
    ours: (place) => editionApp(app, place),
  }),
);
