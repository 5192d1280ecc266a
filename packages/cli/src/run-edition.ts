import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadPublication } from '@pressroom/content-model';
import {
  type Arguments,
  buildEdition,
  CACHE_FOLDER,
  type Edition,
  editionCode,
  manifestOf,
  openContentIndex,
  ownManifest,
} from '@pressroom/edition';
import { reportDiagnostics } from './diagnostics/report-diagnostics.ts';
import { register } from './edition-registry.ts';
import { CONTENT_OPTIONS, contentArguments } from './options/content-options.ts';
import { FORCE_OPTION, isForced } from './options/force-option.ts';
import { outputFolder } from './options/output-folder.ts';
import { formatMade } from './tables/edition-table.ts';
import { EXIT, EXIT_CODES_HELP, type ExitCode } from './terminal/exit.ts';
import { TerminalProgress } from './terminal/progress.ts';
import { runCommand } from './terminal/run-command.ts';

/**
 * Runs an edition app with the process's arguments: loads the content, prints its diagnostics, and,
 * where none is an error, writes the files and prints a table of them.
 *
 * @param main `import.meta.url` of the app's main file, `apps/<name>/src/main.ts`
 */
export async function runEdition<Plan>(edition: Edition<Plan>, main: string): Promise<void> {
  if (register(edition, main)) return;
  await runCommand({
    usage: `npm run build -w apps/${edition.name} --`,
    about: edition.about,
    options: {
      ...CONTENT_OPTIONS,
      out: {
        type: 'string',
        value: 'DIR',
        help: `The output folder (default: apps/${edition.name}/dist)`,
      },
      ...FORCE_OPTION,
      ...edition.options,
    },
    more: EXIT_CODES_HELP,
    run: (args) => run(edition, args, fileURLToPath(new URL('..', main))),
  });
}

async function run<Plan>(edition: Edition<Plan>, args: Arguments, app: string): Promise<ExitCode> {
  const start = performance.now();
  const given = contentArguments(args);
  const { content, asOf } = given;
  const asked = outputFolder(args, content);
  const out = asked ?? join(app, 'dist');
  const manifest = asked === undefined ? ownManifest(app) : manifestOf(edition.name, asked);
  const force = isForced(args);
  const index = openContentIndex(content, force);
  const loaded = loadPublication(content, { asOf, index });
  const progress = new TerminalProgress();
  try {
    const { diagnostics, made } = await buildEdition(edition, {
      ...{ loaded, index, out, manifest, args, force, progress },
      code: editionCode(app),
      cache: CACHE_FOLDER,
    });
    progress.end();
    reportDiagnostics(diagnostics, given);
    if (!made) return EXIT.invalid;
    const time = performance.now() - start;
    process.stdout.write(formatMade([{ name: edition.name, made, time }]));
    return EXIT.ok;
  } finally {
    progress.end();
    index.save();
  }
}
