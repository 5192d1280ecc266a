import { spawn } from 'node:child_process';
import { connect } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { type Finished, finished } from '../../test/support/finished.ts';

/** Waits until somebody answers at a port of this machine. */
export async function portAnswers(port: number): Promise<void> {
  for (let i = 0; i < 300; i += 1) {
    const isOpen = await new Promise<boolean>((resolve) => {
      const socket = connect(port, '127.0.0.1', () => {
        socket.destroy();
        resolve(true);
      });
      socket.on('error', () => resolve(false));
    });
    if (isOpen) return;
    await wait(50);
  }
  throw new Error(`nobody answers at port ${port}`);
}

/** Runs a program to its end. */
export function runProgram(
  program: string,
  args: readonly string[],
  options: {
    readonly env?: NodeJS.ProcessEnv;
    readonly input?: string | Buffer;
    readonly cwd?: string;
  } = {},
): Promise<Finished> {
  const child = spawn(program, args, {
    env: options.env ?? process.env,
    ...(options.cwd === undefined ? {} : { cwd: options.cwd }),
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  child.stdin.on('error', () => undefined);
  child.stdin.end(options.input ?? '');
  return finished(child);
}

/** The same; throws where it fails. */
export async function mustRun(...call: Parameters<typeof runProgram>): Promise<string> {
  const { code, stdout, stderr } = await runProgram(...call);
  if (code !== 0)
    throw new Error(`${call[0]} ${call[1].join(' ')} ended with ${code}: ${stderr || stdout}`);
  return stdout;
}
