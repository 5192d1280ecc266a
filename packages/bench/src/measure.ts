import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** A whole process to measure. */
export interface Program {
  readonly command: string;
  readonly args: readonly string[];
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
}

export interface Measure {
  /** Wall time in seconds. */
  readonly seconds: number;
  /** Peak resident memory of the largest process in MB (10^6 bytes). */
  readonly megabytes: number;
}

const TIME = '/usr/bin/time';

/**
 * Runs a program to its end and measures it from outside.
 *
 * @throws Error where the program fails, or Debian's package `time` is missing
 */
function measure({ command, args, cwd, env }: Program): Measure {
  if (!existsSync(TIME)) throw new Error(`${TIME} is missing: install Debian's package "time"`);
  const start = performance.now();
  const result = spawnSync(TIME, ['-f', '\n%M', command, ...args], {
    cwd,
    env: { ...process.env, ...env },
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  const seconds = (performance.now() - start) / 1000;
  if (result.error) throw result.error;
  if (result.status !== 0) {
    throw new Error(`${command} ${args.join(' ')} failed:\n${result.stderr}\n${result.stdout}`);
  }
  const kilobytes = Number(result.stderr.trim().split('\n').at(-1));
  return { seconds, megabytes: (kilobytes * 1024) / 1e6 };
}

/** Runs programs in turn, several times, and gives the median of each. */
export function measureInTurn(
  programs: readonly Program[],
  runs: number,
  before: (program: Program, run: number) => void = () => {},
): readonly Measure[] {
  const all = programs.map((): Measure[] => []);
  for (let run = 0; run < runs; run += 1) {
    programs.forEach((program, i) => {
      before(program, run);
      all[i]?.push(measure(program));
    });
  }
  return all.map((measures) => ({
    seconds: median(measures.map((one) => one.seconds)),
    megabytes: Math.max(...measures.map((one) => one.megabytes)),
  }));
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? upper) + upper) / 2;
}
