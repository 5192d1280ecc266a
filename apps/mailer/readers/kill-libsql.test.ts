import { afterAll } from 'vitest';
import { TemporaryDatabases } from '../test/support/temporary-database.ts';
import { describeKills } from './support/kill-contract.ts';

const databases = new TemporaryDatabases();
afterAll(() => databases.close());

describeKills('libsql', () => databases.url());
