import { mkdirSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { UsageError, userPath } from '@pressroom/edition';
import type { Database } from './database.ts';
import { LibsqlDatabase } from './libsql-database.ts';
import { migrate } from './migrate.ts';
import { PostgresDatabase } from './postgres-database.ts';

const DEFAULT_FILE = fileURLToPath(new URL('../../../../.pressroom/mailer.db', import.meta.url));

/**
 * Opens the database, with its tables up to date.
 *
 * @param url `postgres://…`, `file:` and a path, or nothing: a file in the repository
 * @throws UsageError where the address is neither, or cannot be read
 * @throws DatabaseError
 */
export async function openDatabase(url: string | undefined): Promise<Database> {
  const database = /^postgres(?:ql)?:/.test(url ?? '')
    ? new PostgresDatabase(url ?? '')
    : new LibsqlDatabase(fileOf(url));
  try {
    await migrate(database);
  } catch (error) {
    await database.close();
    throw error;
  }
  return database;
}

function fileOf(url: string | undefined): string {
  if (url !== undefined && !url.startsWith('file:')) {
    throw new UsageError('DATABASE_URL must begin with postgres:// or file:');
  }
  const file = url === undefined ? DEFAULT_FILE : userPath(url.slice('file:'.length));
  mkdirSync(dirname(resolve(file)), { recursive: true, mode: 0o700 });
  return file;
}
