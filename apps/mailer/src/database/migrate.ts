import { type Database, optionalNumberOf } from './database.ts';
import { MIGRATIONS } from './migrations.ts';

/**
 * Brings the tables up to date.
 *
 * @throws DatabaseError
 * @throws Error where a newer version of this program has changed the tables
 */
export async function migrate(database: Database): Promise<void> {
  await database.transaction(async (sql) => {
    if (database.dialect.lockMigrations) await sql.query(database.dialect.lockMigrations);
    await sql.query('CREATE TABLE IF NOT EXISTS schema_version (version INTEGER NOT NULL)');
    const [row] = await sql.query('SELECT max(version) AS version FROM schema_version');
    const version = optionalNumberOf(row, 'version') ?? 0;
    if (version > MIGRATIONS.length) {
      throw new Error(`${database.name} was made by a newer version of Pressroom`);
    }
    for (const [i, statements] of [...MIGRATIONS.entries()].slice(version)) {
      for (const statement of statements(database.dialect)) await sql.query(statement);
      await sql.query('INSERT INTO schema_version (version) VALUES (?)', [i + 1]);
    }
  });
}
