import { editionApp, type Job } from '../job.ts';
import { pandoc } from '../peers/pandoc.ts';

/** A book of a hundred articles. */
export const epubHundred: Job = {
  name: 'epub-hundred',
  title: 'EPUB of 100 articles',
  articles: 100,
  oneIssue: true,
  targets: {},
  ours: (place) => editionApp('epub-edition', place),
  peer: pandoc('epub3'),
};
