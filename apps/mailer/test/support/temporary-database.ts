import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Database } from '../../src/database/database.ts';
import { openDatabase } from '../../src/database/open-database.ts';

/** Opens databases for a test, and closes and removes them at its end. */
export class TemporaryDatabases {
  readonly #open: Database[] = [];
  readonly #folders: string[] = [];

  /** The address of a database file that is not there yet. */
  url(): string {
    const folder = mkdtempSync(join(tmpdir(), 'pressroom-mailer-'));
    this.#folders.push(folder);
    return `file:${join(folder, 'mailer.db')}`;
  }

  async open(url = this.url()): Promise<Database> {
    const database = await openDatabase(url);
    this.#open.push(database);
    return database;
  }

  async close(): Promise<void> {
    for (const database of this.#open.splice(0)) await database.close();
    for (const folder of this.#folders.splice(0)) rmSync(folder, { recursive: true, force: true });
  }
}
