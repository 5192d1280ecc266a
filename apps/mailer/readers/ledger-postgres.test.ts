import { afterAll, beforeAll } from 'vitest';
import { describeLedger } from '../test/support/ledger-contract.ts';
import { type PostgresServer, startPostgres } from './support/postgres.ts';

let server: PostgresServer;
beforeAll(async () => {
  server = await startPostgres();
});
afterAll(() => server.stop());

describeLedger('PostgreSQL', () => server.createDatabase());
