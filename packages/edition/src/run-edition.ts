import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  type Arguments,
  CACHE_FOLDER,
  CONTENT_OPTIONS,
  contentArguments,
  countDiagnostics,
  type Diagnostic,
  EXIT,
  type ExitCode,
  FORCE_OPTION,
  isForced,
  isInTurbo,
  loadPublication,
  openIndex,
  Progress,
  runCommand,
  tellDiagnostics,
} from '@pressroom/content-model';
import { buildEdition } from './build-edition.ts';
import type { Edition } from './edition.ts';
import { editionCode } from './edition-code.ts';
import { formatMade } from './output/edition-table.ts';
import { manifestOf, ownManifest } from './output/manifest-path.ts';
import { outputFolder } from './output-option.ts';
import { register } from './registry.ts';

/**
 * Runs an edition app with the process's arguments: loads the content, reports what is
 * wrong with it and stops where that is an error, else writes the files and prints what was made.
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
        help: `Where to write (default: apps/${edition.name}/dist)`,
      },
      ...FORCE_OPTION,
      ...edition.options,
    },
    more: 'Exit code: 0 fine or warnings only, 1 errors in the content, 2 wrong usage, 3 a file failed.',
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
  const index = openIndex(content, force);
  const loaded = loadPublication(content, { asOf, index });
  const progress = new Progress();
  try {
    const { diagnostics, made } = await buildEdition(edition, {
      ...{ loaded, index, out, manifest, args, force, progress },
      code: editionCode(app),
      cache: CACHE_FOLDER,
    });
    progress.end();
    reportDiagnostics(diagnostics, given);
    if (!made) return EXIT.content;
    const time = performance.now() - start;
    process.stdout.write(formatMade([{ name: edition.name, made, time }]));
    return EXIT.fine;
  } finally {
    progress.end();
    index.save();
  }
}

/** Prints diagnostics and how many they are; in a task of turbo the errors alone, see `buildEditions`. */
export function reportDiagnostics(
  diagnostics: readonly Diagnostic[],
  given: Parameters<typeof tellDiagnostics>[1],
): void {
  const errors = diagnostics.filter((one) => one.severity === 'error');
  const shown = isInTurbo() ? errors : diagnostics;
  tellDiagnostics(shown, given, process.stderr);
  const count = countDiagnostics(shown);
  if (given.format !== 'text' || count === undefined) return;
  const result = errors.length > 0 ? '; nothing was written' : '';
  process.stderr.write(`${given.shownAs}: ${count}${result}\n`);
}
