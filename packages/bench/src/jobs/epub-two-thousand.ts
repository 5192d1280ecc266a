import { editionApp, type Job } from '../job.ts';

/** A book of two thousand articles: its memory alone is asked for. */
export const epubTwoThousand: Job = {
  name: 'epub-two-thousand',
  title: 'EPUB of 2,000 articles',
  articles: 2_000,
  oneIssue: true,
  targets: { megabytes: 400 },
  ours: (place) => editionApp('epub-edition', place),
};
