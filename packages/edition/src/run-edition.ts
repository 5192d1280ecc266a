import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  type Arguments,
  CACHE_FOLDER,
  CONTENT_OPTIONS,
  contentArguments,
  countDiagnostics,
  counted,
  type Diagnostic,
  EXIT,
  type ExitCode,
  fromUser,
  hashCode,
  isInTurbo,
  Progress,
  runCommand,
  tellDiagnostics,
  UsageError,
} from '@pressroom/content-model';
import { type Built, buildEdition } from './build-edition.ts';
import type { Edition } from './edition.ts';
import { tableRows } from './output/edition-table.ts';
import { formatTable, formatTime } from './output/format-table.ts';

/** The packages whose code every edition runs. */
const PACKAGES = ['content-model', 'render', 'edition'];

/**
 * Runs an edition app with the process's arguments: loads the content, tells what is wrong with
 * it and stops where that is an error, else writes the files and tells what was made.
 *
 * @param main `import.meta.url` of the app's main file, `apps/<name>/src/main.ts`
 */
export async function runEdition<Plan>(edition: Edition<Plan>, main: string): Promise<void> {
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
      force: { type: 'boolean', help: 'Make every file again, changed or not' },
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
  const out = outOf(args, content, join(app, 'dist'));
  const progress = new Progress();
  const force = args.flag('force');
  const options = {
    content,
    out,
    asOf,
    args,
    code: hashCode(PACKAGES, app),
    cache: CACHE_FOLDER,
    force,
  };
  try {
    const { diagnostics, made } = await buildEdition(edition, { ...options, progress });
    progress.end();
    tell(diagnostics, given);
    if (!made) return EXIT.content;
    printTable(edition.name, made, performance.now() - start);
    return EXIT.fine;
  } finally {
    progress.end();
  }
}

/** The folder to write to: an edition among the articles would be in the way of both. */
function outOf(args: Arguments, content: string, defaultOut: string): string {
  const given = args.text('out');
  if (given === undefined) return defaultOut;
  const out = fromUser(given);
  if (out === content || out.startsWith(content + sep)) {
    throw new UsageError(`--out ${given} is in the content folder: give another`);
  }
  return out;
}

/** In a build by turbo, the warnings are told by others. */
function tell(diagnostics: readonly Diagnostic[], given: Parameters<typeof tellDiagnostics>[1]) {
  const errors = diagnostics.filter((one) => one.severity === 'error');
  const told = isInTurbo() ? errors : diagnostics;
  tellDiagnostics(told, given, process.stderr);
  const count = countDiagnostics(told);
  if (given.format !== 'text' || count === undefined) return;
  const result = errors.length > 0 ? '; nothing was written' : '';
  process.stderr.write(`${given.shownAs}: ${count}${result}\n`);
}

function printTable(
  edition: string,
  { entries, changed }: NonNullable<Built['made']>,
  milliseconds: number,
): void {
  const time = formatTime(milliseconds);
  const rows = tableRows(edition, entries).map((row, i) => [...row, i === 0 ? time : '']);
  const head = ['edition', 'file', 'size', 'articles', 'time'];
  process.stdout.write(`${formatTable(head, rows)}\n`);
  if (changed === entries.length) return;
  process.stdout.write(
    `${edition}  ${counted(entries.length, 'file')}, ${changed} made again  ${time}\n`,
  );
}
