import type { Job } from '../job.ts';

/** `npm run build` of the sample, where nothing changed since the last one: turbo has it all. */
export const buildCached: Job = {
  name: 'build-cached',
  title: 'npm run build, sample, nothing changed',
  articles: 1,
  targets: { ratio: 6 },
  // The output is turbo's, and stays.
  edit() {},
  ours: ({ repository }) => ({ command: 'npm', args: ['run', 'build'], cwd: repository }),
  peer: {
    name: 'node -e 0',
    program: () => ({ command: process.execPath, args: ['-e', '0'] }),
  },
};
