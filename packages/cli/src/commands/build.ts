import { type Option, UsageError } from '@pressroom/edition';
import { CONTENT_OPTIONS, contentArguments } from '../options/content-options.ts';
import { FORCE_OPTION, isForced } from '../options/force-option.ts';
import { outputFolder } from '../options/output-folder.ts';
import { EXIT_CODES_HELP } from '../terminal/exit.ts';
import { runCommand } from '../terminal/run-command.ts';
import { buildFolder } from './build-folder.ts';
import { buildWithTurbo } from './build-with-turbo.ts';

const options = {
  ...CONTENT_OPTIONS,
  out: { type: 'string', value: 'DIR', help: 'The output folder, with --content' },
  ...FORCE_OPTION,
} as const satisfies Record<string, Option>;

runCommand({
  usage: 'npm run build --',
  about: 'Checks the content, then makes what changed in every edition.',
  options,
  more: `Without --content and --out, content/ is built into dist/, by turbo and its cache. Each file
is where its URL says: upload the whole folder.

Examples:
  npm run build
  npm run build -- --content ../blog --out ../site

${EXIT_CODES_HELP}`,
  async run(args) {
    const force = isForced(args);
    const isFolder = args.text('content') !== undefined || args.text('out') !== undefined;
    if (!isFolder && args.text('format') !== undefined) {
      throw new UsageError('--format needs --content and --out');
    }
    if (!isFolder) return await buildWithTurbo({ asOf: args.text('as-of'), force });
    const given = contentArguments(args);
    const out = outputFolder(args, given.content);
    if (out === undefined) throw new UsageError('--content needs --out, the output folder');
    return await buildFolder(given, out, force);
  },
});
