import { editionApp, type Job } from '../job.ts';
import { pandoc } from '../peers/pandoc.ts';

/** A book of a thousand articles. */
export const epubThousand: Job = {
  name: 'epub-thousand',
  title: 'EPUB of 1,000 articles',
  articles: 1_000,
  oneIssue: true,
  targets: { ratio: 0.06, megabytes: 250 },
  ours: (place) => editionApp('epub-edition', place),
  peer: pandoc('epub3'),
};
