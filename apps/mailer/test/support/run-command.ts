import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const COMMANDS = fileURLToPath(new URL('../../src/commands/', import.meta.url));

export const SECRET = 'a secret of the tests, 32 characters';

export interface CommandResult {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface CommandOptions {
  readonly env?: Readonly<Record<string, string | undefined>>;
}

type Name = 'send' | 'subscribers' | 'subscriptions' | 'bounces';

/** Starts one of the mailer's commands as its users do. */
export function startCommand(
  name: Name,
  args: readonly string[],
  { env }: CommandOptions = {},
): ChildProcess {
  return spawn(process.execPath, ['--import', 'tsx', `${COMMANDS}${name}.ts`, ...args], {
    env: { ...process.env, INIT_CWD: undefined, MAILER_SECRET: SECRET, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

/** Runs one of them to its end. */
export function runMailer(
  name: Name,
  args: readonly string[],
  options: CommandOptions = {},
): Promise<CommandResult> {
  const child = startCommand(name, args, options);
  let stdout = '';
  let stderr = '';
  child.stdout?.on('data', (chunk) => {
    stdout += String(chunk);
  });
  child.stderr?.on('data', (chunk) => {
    stderr += String(chunk);
  });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, stdout, stderr }));
  });
}
