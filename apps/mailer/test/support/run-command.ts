import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { type Finished, finished, REPOSITORY, START } from '@pressroom/test-support';

const COMMANDS = join(REPOSITORY, 'apps/mailer/src/commands');

/** What the commands prove their marks with. */
export const SECRET = 'a secret of the tests, 32 characters';

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
  return spawn(process.execPath, [START, join(COMMANDS, `${name}.ts`), ...args], {
    env: { ...process.env, INIT_CWD: undefined, MAILER_SECRET: SECRET, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

/** Runs one of them to its end. */
export function runMailer(
  name: Name,
  args: readonly string[],
  options: CommandOptions = {},
): Promise<Finished> {
  return finished(startCommand(name, args, options));
}
