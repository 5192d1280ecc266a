import { type ChildProcess, spawn } from 'node:child_process';

/** How a program ended, and what it wrote. */
export interface Finished {
  /** `null` where a signal ended it. */
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface RunOptions {
  readonly cwd?: string;
  /** On top of the environment of the tests; `undefined` takes a variable away. */
  readonly env?: Readonly<Record<string, string | undefined>>;
  readonly input?: string | Uint8Array;
}

/** Runs a program to its end, however that is. */
export function runProgram(
  program: string,
  args: readonly string[],
  { input = '', env, ...options }: RunOptions = {},
): Promise<Finished> {
  const child = spawn(program, args, { ...options, env: { ...process.env, ...env } });
  // A program need not read what it is given.
  child.stdin.on('error', () => undefined);
  child.stdin.end(input);
  return finished(child);
}

/**
 * Runs a program that must succeed.
 *
 * @returns what it wrote to its standard output
 * @throws Error with what it wrote, where it fails
 */
export async function outputOf(...call: Parameters<typeof runProgram>): Promise<string> {
  const { code, stdout, stderr } = await runProgram(...call);
  if (code === 0) return stdout;
  throw new Error(`${call[0]} ${call[1].join(' ')} ended with ${code}: ${stderr || stdout}`);
}

/** Collects what a process writes, until it ends. */
export function finished(child: ChildProcess): Promise<Finished> {
  let stdout = '';
  let stderr = '';
  child.stdout?.setEncoding('utf8').on('data', (text: string) => {
    stdout += text;
  });
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    stderr += text;
  });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, stdout, stderr }));
  });
}
