import { spawn } from 'node:child_process';
import { chmodSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import {
  finished,
  freePort,
  outputOf,
  portAnswers,
  requireTool,
  temporaryFolder,
} from '@pressroom/test-support';
import pg from 'pg';

const BIN = '/usr/lib/postgresql/15/bin';

/** A PostgreSQL server of its own, in a temporary folder, as durable as a real one. */
export interface PostgresServer {
  /** Makes an empty database and gives its address. */
  createDatabase(): Promise<string>;
  /** The server dies without a goodbye (SIGQUIT: immediate shutdown). */
  crash(): Promise<void>;
  restart(): Promise<void>;
  stop(): Promise<void>;
}

export async function startPostgres(): Promise<PostgresServer> {
  const initdb = requireTool(join(BIN, 'initdb'), 'postgresql-15');
  const folder = temporaryFolder();
  chmodSync(folder, 0o777);
  const data = join(folder, 'data');
  // The server refuses to run as root.
  const asPostgres = process.getuid?.() === 0 ? ['runuser', '-u', 'postgres', '--'] : [];
  const command = (program: string, args: readonly string[]) => {
    const [first = '', ...rest] = [...asPostgres, program, ...args];
    return [first, rest] as const;
  };
  await outputOf(
    ...command(initdb, ['-D', data, '-A', 'trust', '-U', 'postgres', '-N', '--locale=C.UTF-8']),
  );
  const port = await freePort();
  const settings = [
    '-p',
    String(port),
    '-k',
    folder,
    '-h',
    '127.0.0.1',
    '-c',
    'max_connections=60',
  ];
  const run = () => {
    const [program, args] = command(join(BIN, 'postgres'), ['-D', data, ...settings]);
    const child = spawn(program, args, { stdio: 'ignore' });
    return { child, end: finished(child) };
  };
  const url = (name: string) => `postgres://postgres@127.0.0.1:${port}/${name}`;
  /** The port answers before the server does. */
  const isReady = async () => {
    await portAnswers(port);
    for (let i = 0; i < 600; i += 1) {
      const client = new pg.Client({ connectionString: url('postgres') });
      client.on('error', () => undefined);
      try {
        await client.connect();
        await client.end();
        return;
      } catch {
        await wait(50);
      }
    }
    throw new Error('PostgreSQL does not become ready');
  };
  let server = run();
  await isReady();
  const stop = async (mode: string) => {
    await outputOf(...command(join(BIN, 'pg_ctl'), ['-D', data, '-m', mode, '-w', 'stop']));
    await server.end;
  };
  let count = 0;
  return {
    async createDatabase() {
      const client = new pg.Client({ connectionString: url('postgres') });
      await client.connect();
      count += 1;
      await client.query(`CREATE DATABASE mailer_${count}`);
      await client.end();
      return url(`mailer_${count}`);
    },
    crash: () => stop('immediate'),
    async restart() {
      server = run();
      await isReady();
    },
    stop: () => stop('fast'),
  };
}
