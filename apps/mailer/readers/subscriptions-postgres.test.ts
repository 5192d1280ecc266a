import { createServer } from 'node:net';
import { freePort } from '@pressroom/test-support';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { publicationFolder } from '../test/support/publication-folder.ts';
import { runMailer } from '../test/support/run-command.ts';
import { type PostgresServer, startPostgres } from './support/postgres.ts';

/** A connection that nobody ends keeps a process for ten seconds. */
const SOON = 8000;

let postgres: PostgresServer;
beforeAll(async () => {
  postgres = await startPostgres();
});
afterAll(() => postgres.stop());

it('the subscription pages end at once where the port is taken', async () => {
  const port = await freePort();
  const other = createServer();
  await new Promise<void>((resolve) => other.listen(port, '127.0.0.1', resolve));
  const DATABASE_URL = await postgres.createDatabase();
  const begin = performance.now();
  const { code, stderr } = await runMailer(
    'subscriptions',
    ['--content', publicationFolder(), '--port', String(port)],
    { env: { DATABASE_URL, SMTP_URL: 'smtp://127.0.0.1:1' } },
  );
  expect(performance.now() - begin).toBeLessThan(SOON);
  expect(stderr).toContain('address already in use');
  expect(code).toBe(3);
  await new Promise((resolve) => other.close(resolve));
});
