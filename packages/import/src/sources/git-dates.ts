import { spawnSync } from 'node:child_process';
import { toDate } from '../fields/dates.ts';

/** When each file of a folder was added to its Git repository, read when it is first asked for. */
export class GitDates {
  readonly #root: string;
  #dates: ReadonlyMap<string, string> | undefined;

  constructor(root: string) {
    this.#root = root;
  }

  /** The date of a file, with its offset; undefined where Git does not know it. */
  dateOf(file: string): string | undefined {
    this.#dates ??= readDates(this.#root);
    return this.#dates.get(file);
  }
}

function readDates(root: string): ReadonlyMap<string, string> {
  const args = [
    '-c',
    'core.quotePath=false',
    'log',
    '--diff-filter=A',
    '--format=@%aI',
    '--name-only',
    '--relative',
    '-z',
  ];
  const { status, stdout } = spawnSync('git', args, {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 500_000_000,
    timeout: 60_000,
  });
  const dates = new Map<string, string>();
  if (status !== 0) return dates;
  let date: string | undefined;
  // The newest commit comes first: the last date of a file is that of its first appearance.
  for (const part of stdout.split('\0')) {
    for (const line of part.split('\n')) {
      if (line.startsWith('@')) date = toDate(line.slice(1));
      else if (line !== '' && date !== undefined) dates.set(line, date);
    }
  }
  return dates;
}
