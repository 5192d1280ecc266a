import { afterAll, beforeAll } from 'vitest';
import { describeKills } from './support/kill-contract.ts';
import { type PostgresServer, startPostgres } from './support/postgres.ts';

let server: PostgresServer;
beforeAll(async () => {
  server = await startPostgres();
});
afterAll(() => server.stop());

describeKills('PostgreSQL', () => server.createDatabase());
