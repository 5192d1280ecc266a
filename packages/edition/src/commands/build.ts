import {
  CONTENT_OPTIONS,
  contentArguments,
  FORCE_OPTION,
  isForced,
  type Option,
  runCommand,
  UsageError,
} from '@pressroom/content-model';
import { outputFolder } from '../output-option.ts';
import { buildEditions } from './build-editions.ts';
import { buildFolder } from './build-folder.ts';

const options = {
  ...CONTENT_OPTIONS,
  out: { type: 'string', value: 'DIR', help: 'Where to write, with --content' },
  ...FORCE_OPTION,
} as const satisfies Record<string, Option>;

runCommand({
  usage: 'npm run build --',
  about: 'Checks the content, then makes what changed in every edition.',
  options,
  more: `Without --content and --out, content/ is built into the folders of the editions,
apps/*/dist/, by turbo and its cache.

Examples:
  npm run build
  npm run build -- --content ../blog --out ../site

Exit code: 0 fine or warnings only, 1 errors in the content, 2 wrong usage, 3 a file failed.`,
  async run(args) {
    const force = isForced(args);
    const isFolder = args.text('content') !== undefined || args.text('out') !== undefined;
    if (!isFolder && args.text('format') !== undefined) {
      throw new UsageError('--format needs --content and --out');
    }
    if (!isFolder) return await buildEditions({ asOf: args.text('as-of'), force });
    const given = contentArguments(args);
    const out = outputFolder(args, given.content);
    if (out === undefined) throw new UsageError('--content needs --out: where to write');
    return await buildFolder(given, out, force);
  },
});
