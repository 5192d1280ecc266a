import { join } from 'node:path';
import { generateContent } from '../generate-content.ts';
import { editionApp, type Job } from '../job.ts';

/** Each edition of 10,000 articles beside the same of 1,000: memory must not grow with the archive. */
export const memoryOfTenThousand: readonly Job[] = ['rss-feed', 'newsletter'].map((app) => ({
  name: `memory-${app}`,
  title: `${app} of 10,000 articles beside 1,000`,
  articles: 10_000,
  targets: {},
  ours: (place) => editionApp(app, place),
  peer: {
    name: 'of 1,000',
    prepare: ({ peerWork }) => generateContent(join(peerWork, 'content'), 1000),
    program: (place) => {
      const content = join(place.peerWork, 'content');
      const cache = join(place.peerWork, 'cache');
      return editionApp(app, { ...place, content, cache, oursOut: place.peerOut }, ['--force']);
    },
  },
}));
