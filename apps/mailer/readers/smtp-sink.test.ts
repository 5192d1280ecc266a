import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { freePort, portAnswers, requireTool } from '@pressroom/test-support';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openDatabase } from '../src/database/open-database.ts';
import { addSubscribers } from '../test/support/add-subscribers.ts';
import { EML, publicationFolder } from '../test/support/publication-folder.ts';
import { runMailer } from '../test/support/run-command.ts';
import { type PostgresServer, startPostgres } from './support/postgres.ts';

const RECIPIENTS = 3000;

let postgres: PostgresServer;
beforeAll(async () => {
  postgres = await startPostgres();
});
afterAll(() => postgres.stop());

it('two workers on PostgreSQL hand every message to smtp-sink, which counts each once', async () => {
  const port = await freePort();
  const smtpSink = requireTool('smtp-sink', 'postfix');
  const asRoot = process.getuid?.() === 0 ? ['-u', 'postfix'] : [];
  const sink = spawn(smtpSink, [...asRoot, '-c', `127.0.0.1:${port}`, '1000'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  let counted = '';
  sink.stdout.on('data', (chunk) => {
    counted = (counted + String(chunk)).slice(-500);
  });
  await portAnswers(port);
  const env = {
    DATABASE_URL: await postgres.createDatabase(),
    SMTP_URL: `smtp://127.0.0.1:${port}`,
  };
  const database = await openDatabase(env.DATABASE_URL);
  await addSubscribers(database, RECIPIENTS);
  await database.close();

  const args = [
    '--issue',
    '2024-07',
    '--message',
    EML,
    '--content',
    publicationFolder(),
    '--confirm',
    '--policy',
    'at-least-once',
  ];
  const both = await Promise.all([
    runMailer('send', args, { env }),
    runMailer('send', args, { env }),
  ]);
  expect(both.map(({ code, stderr }) => ({ code, stderr }))).toEqual([
    { code: 0, stderr: '' },
    { code: 0, stderr: '' },
  ]);
  const sent = both.map(({ stdout }) => Number(/^(\d+) sent in this run/m.exec(stdout)?.[1]));
  expect(sent.reduce((sum, count) => sum + count, 0)).toBe(RECIPIENTS);
  expect(Math.min(...sent)).toBeGreaterThan(0);
  expect(counted.split('mesg=').at(-1)?.trim()).toBe(String(RECIPIENTS));
  sink.kill();
  await once(sink, 'exit');
});
