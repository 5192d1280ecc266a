import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { type Diagnostic, loadPublication } from '@pressroom/content-model';
import {
  type Manifest,
  ownManifest,
  REPOSITORY,
  readManifest,
  UsageError,
} from '@pressroom/edition';
import { printDiagnostics } from '../diagnostics/print-diagnostics.ts';
import { layOutSite } from '../site/lay-out-site.ts';
import { tableRows } from '../tables/edition-table.ts';
import { type Cell, formatTable, formatTime } from '../tables/format-table.ts';
import { EXIT, type ExitCode } from '../terminal/exit.ts';

export interface BuildOptions {
  /** A date as in the front matter; now, where there is none. */
  readonly asOf: string | undefined;
  /** Whether to make every file again. */
  readonly force: boolean;
}

/**
 * Runs turbo's `build` task in the repository, puts the editions into dist/, each at its public path,
 * and prints a table of them.
 *
 * The tasks get the date of the newest published article, not the time of day. Turbo's cache
 * therefore serves them until the date of the next scheduled article.
 */
export async function buildWithTurbo({ asOf, force }: BuildOptions): Promise<ExitCode> {
  const content = join(REPOSITORY, 'content');
  const runs = join(REPOSITORY, '.turbo', 'runs');
  rmSync(runs, { recursive: true, force: true });
  const code = await runTurbo(
    ['run', 'build', '--summarize', '--log-prefix=none', ...(force ? ['--force'] : [])],
    {
      PRESSROOM_AS_OF: effectiveAsOf(content, asOf),
      ...(force ? { PRESSROOM_FORCE: '1' } : {}),
    },
  );
  const tasks = readTasks(runs);
  const failed = tasks.find((task) => (task.execution?.exitCode ?? 0) !== 0);
  if (code !== 0) return toExitCode(failed?.execution?.exitCode);
  const editions = readEditions(tasks);
  printDiagnostics(warningsOf(editions), { format: 'text', shownAs: 'content' }, process.stderr);
  const conflicts = layOutSite(
    editions.map(({ name, root, manifest }) => ({ name, root, ...manifest })),
    join(REPOSITORY, 'dist'),
  );
  if (conflicts.length > 0) {
    printDiagnostics(conflicts, { format: 'text', shownAs: 'content' }, process.stderr);
    return EXIT.invalid;
  }
  process.stdout.write(`\n${tableOfEditions(editions)}\n`);
  return EXIT.ok;
}

function effectiveAsOf(content: string, asOf: string | undefined): string {
  try {
    return loadPublication(content, { asOf: asOf ?? new Date() }).effectiveAsOf.toISOString();
  } catch (error) {
    if (error instanceof RangeError) {
      throw new UsageError(`--as-of takes a date such as 2024-07-06, not "${asOf}"`);
    }
    throw error;
  }
}

/** Runs turbo to its end and gives its exit code. */
function runTurbo(
  args: readonly string[],
  settings: Readonly<Record<string, string>>,
): Promise<number> {
  const turbo = join(REPOSITORY, 'node_modules', '.bin', 'turbo');
  const child = spawn(turbo, args, {
    cwd: REPOSITORY,
    stdio: ['ignore', 'inherit', 'inherit'],
    // An editor has no use for npm's own messages about a failed script.
    env: { ...process.env, ...settings, npm_config_loglevel: 'silent' },
  });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve(code ?? EXIT.failure));
  });
}

/** A task in the summary that turbo writes of a run. */
interface Task {
  readonly task: string;
  readonly directory: string;
  readonly cache: { readonly status: string };
  readonly execution?: {
    readonly startTime: number;
    readonly endTime: number;
    readonly exitCode: number;
  };
}

function readTasks(runs: string): readonly Task[] {
  const [name] = existsSync(runs) ? readdirSync(runs) : [];
  if (name === undefined) return [];
  const summary: { tasks: readonly Task[] } = JSON.parse(readFileSync(join(runs, name), 'utf8'));
  return summary.tasks;
}

/** An edition after a run of turbo. */
interface BuiltEdition {
  readonly name: string;
  /** Absolute path of its output folder. */
  readonly root: string;
  readonly manifest: Manifest;
  readonly time: string;
}

function readEditions(tasks: readonly Task[]): readonly BuiltEdition[] {
  const editions: BuiltEdition[] = [];
  for (const { task, directory, cache, execution } of tasks) {
    const root = join(REPOSITORY, directory, 'dist');
    if (task !== 'build' || !directory.startsWith('apps/') || !existsSync(root)) continue;
    const name = directory.slice('apps/'.length);
    const manifest = readManifest(ownManifest(join(REPOSITORY, directory)));
    const isCached = cache.status === 'HIT' || !execution;
    const time = isCached ? 'cached' : formatTime(execution.endTime - execution.startTime);
    editions.push({ name, root, manifest, time });
  }
  return editions;
}

/** The warnings of all editions, without duplicates. */
function warningsOf(editions: readonly BuiltEdition[]): readonly Diagnostic[] {
  const all = editions.flatMap(({ manifest }) => manifest.warnings);
  return [...new Map(all.map((one) => [JSON.stringify(one), one])).values()];
}

function tableOfEditions(editions: readonly BuiltEdition[]): string {
  const rows = editions.flatMap(({ name, manifest, time }) =>
    tableRows(name, manifest.files, `dist/${manifest.folder}`).map((row, i): Cell[] => [
      ...row,
      i === 0 ? time : '',
    ]),
  );
  return formatTable(['edition', 'file', 'size', 'articles', 'time'], rows);
}

function toExitCode(code: number | undefined): ExitCode {
  return Object.values(EXIT).find((one) => one === code && one !== EXIT.ok) ?? EXIT.failure;
}
