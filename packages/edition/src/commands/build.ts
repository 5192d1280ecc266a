import { type Option, runCommand } from '@pressroom/content-model';
import { buildEditions } from './build-editions.ts';

const options = {
  'as-of': {
    type: 'string',
    value: 'DATE',
    help: 'Publish what is dated up to then (default: now)',
  },
  force: { type: 'boolean', help: 'Make everything anew, whatever the cache holds' },
} as const satisfies Record<string, Option>;

runCommand({
  usage: 'npm run build --',
  about: 'Checks the content once, then makes all editions side by side.',
  options,
  more: `One edition, of any content folder, without the cache:
  npm run build -w apps/rss-feed -- --content DIR --out DIR

Exit code: 0 fine or warnings only, 1 errors in the content, 2 wrong usage, 3 a file failed.`,
  run: (args) => buildEditions({ asOf: args.text('as-of'), force: args.flag('force') }),
});
