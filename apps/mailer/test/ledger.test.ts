import { afterAll } from 'vitest';
import { describeLedger } from './support/ledger-contract.ts';
import { TemporaryDatabases } from './support/temporary-database.ts';

const databases = new TemporaryDatabases();
afterAll(() => databases.close());

describeLedger('libsql', () => databases.url());
