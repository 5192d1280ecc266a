import { sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  type Arguments,
  CONTENT_OPTIONS,
  compareDiagnostics,
  contentArguments,
  countDiagnostics,
  type Diagnostic,
  EXIT,
  type ExitCode,
  fromUser,
  hasErrors,
  type ImageFault,
  type ImageFile,
  type Issue,
  isInTurbo,
  loadPublication,
  type Option,
  Progress,
  type Publication,
  runCommand,
  tellDiagnostics,
  UsageError,
} from '@pressroom/content-model';
import { breathe } from './breathe.ts';
import { type Cell, formatSize, formatTable, formatTime } from './output/format-table.ts';
import type { OutputEntry } from './output/manifest.ts';
import { type OutputFile, OutputFolder } from './output/output-folder.ts';

/** What an edition app does on its own; all else is the same for every one. */
export interface Edition<Plan> {
  /** Name of the app, and of its folder below `apps/`. */
  readonly name: string;
  /** What it makes, in a sentence, for `--help`. */
  readonly about: string;
  /** Options beside those of every edition. */
  readonly options?: Readonly<Record<string, Option>>;
  /**
   * Chooses what goes into the edition, from front matter alone.
   *
   * @throws UsageError where the arguments ask for something that is not there
   */
  plan(publication: Publication, args: Arguments): Plan;
  /** The articles and letters whose text the edition shows: a fault in one and nothing is written. */
  texts(plan: Plan): Iterable<{ readonly source: string }>;
  /** Makes the files, one after the other. Where a text has a fault, what it gives way to is shown. */
  build(plan: Plan, context: BuildContext): Iterable<OutputFile> | AsyncIterable<OutputFile>;
  /** Files of earlier builds that stay although this build does not make them. */
  keeps?(plan: Plan, name: string): boolean;
}

export interface BuildContext {
  readonly publication: Publication;
  readonly progress: Progress;
  /** Whether an earlier build left a file of this name. */
  has(name: string): boolean;
  /** Tells of something that the editor should know although the edition is right. */
  warn(diagnostic: Diagnostic): void;
  /** Tells of a fault that only decoding an image shows, wherever a text shows that image. */
  amendImage(file: ImageFile, fault: ImageFault): void;
}

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
      ...edition.options,
    },
    more: 'Exit code: 0 fine or warnings only, 1 errors in the content, 2 wrong usage, 3 a file failed.',
    run: (args) => build(edition, args, fileURLToPath(new URL('../dist', main))),
  });
}

async function build<Plan>(
  edition: Edition<Plan>,
  args: Arguments,
  defaultOut: string,
): Promise<ExitCode> {
  const start = performance.now();
  const given = contentArguments(args);
  const out = outOf(args, given.content, defaultOut);
  const { publication, check, amendImage } = loadPublication(given.content, { asOf: given.asOf });
  const progress = new Progress();
  const checkAll = (plan: Plan | undefined) =>
    check(plan === undefined ? [] : edition.texts(plan), (done, total) =>
      progress.step(done, total, 'texts checked'),
    );
  let plan: Plan | undefined;
  try {
    plan = publication && edition.plan(publication, args);
  } catch (error) {
    // What was asked for may be missing because of a fault in its own front matter.
    if (!(error instanceof UsageError && hasErrors(check([])))) throw error;
  }
  if (!publication || plan === undefined || hasErrors(check([]))) {
    const diagnostics = checkAll(plan);
    progress.end();
    tell(diagnostics, given);
    return EXIT.content;
  }
  const folder = new OutputFolder(out, edition.name);
  try {
    const warnings: Diagnostic[] = [];
    const context: BuildContext = {
      publication,
      progress,
      has: (name) => folder.has(name),
      warn: (diagnostic) => warnings.push(diagnostic),
      amendImage,
    };
    for await (const file of edition.build(plan, context)) {
      folder.add(file);
      await breathe();
    }
    // Only now: a text that was without faults when it was built is not parsed once more.
    const diagnostics = [...checkAll(plan), ...warnings].sort(compareDiagnostics);
    progress.end();
    tell(diagnostics, given);
    if (hasErrors(diagnostics)) {
      folder.abort();
      return EXIT.content;
    }
    const keep = (name: string) => edition.keeps?.(plan, name) ?? false;
    const entries = folder.commit(keep, warnings);
    tellMade(edition.name, entries, performance.now() - start);
    return EXIT.fine;
  } catch (error) {
    folder.abort();
    throw error;
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

function tellMade(edition: string, entries: readonly OutputEntry[], milliseconds: number): void {
  const rows = tableRows(edition, entries).map((row, i) => [
    ...row,
    i === 0 ? formatTime(milliseconds) : '',
  ]);
  const head = ['edition', 'file', 'size', 'articles', 'time'];
  process.stdout.write(`${formatTable(head, rows)}\n`);
}

/** How many files of an edition are told one by one. */
const TOLD = 8;

/**
 * Rows of edition, file, size and articles; what many files have in common is summed up.
 *
 * @param folder what the files' names are shown with, ending in `/`
 */
export function tableRows(edition: string, entries: readonly OutputEntry[], folder = ''): Cell[][] {
  const own = entries.filter((one) => one.articles !== undefined);
  // Without a single one of them, the rest is all there is.
  const told = (own.length > 0 ? own : entries).slice(0, TOLD);
  const others = entries.filter((one) => !told.includes(one));
  const rows: Cell[][] = told.map(({ name, size, articles }) => [
    edition,
    folder + name,
    formatSize(size),
    articles ?? (own.length > 0 ? '' : 0),
  ]);
  if (others.length > 0) {
    const size = others.reduce((sum, one) => sum + one.size, 0);
    const files = others.length === 1 ? '1 more file' : `${others.length} more files`;
    rows.push([edition, files, formatSize(size), '']);
  }
  return rows.length > 0 ? rows : [[edition, 'nothing to publish', '', 0]];
}

/** The option of editions that make a file for each issue. */
export const ISSUE_OPTION = {
  issue: {
    type: 'string',
    value: 'ID',
    help: 'Make this issue alone; leave the others as they are',
  },
} as const satisfies Record<string, Option>;

/** Articles and letters of issues: their texts. */
export function textsOf(issues: readonly Issue[]): readonly { readonly source: string }[] {
  return issues.flatMap(({ source, articles }) => [
    ...(source === undefined ? [] : [{ source }]),
    ...articles,
  ]);
}
