import { join } from 'node:path';
import { temporaryFolder } from '@pressroom/test-support';
import type { Database } from '../../src/database/database.ts';
import { openDatabase } from '../../src/database/open-database.ts';

/** Opens databases for a test, and closes them at its end. */
export class TemporaryDatabases {
  readonly #open: Database[] = [];

  /** The address of a database file that is not there yet. */
  url(): string {
    return `file:${join(temporaryFolder(), 'mailer.db')}`;
  }

  async open(url = this.url()): Promise<Database> {
    const database = await openDatabase(url);
    this.#open.push(database);
    return database;
  }

  async close(): Promise<void> {
    for (const database of this.#open.splice(0)) await database.close();
  }
}
