import type { Database, Sql } from '../database/database.ts';
import type { Address } from './parse-address.ts';
import { type CsvRow, readCsv } from './read-csv.ts';
import type { Added, Subscribers } from './subscribers.ts';

const BATCH = 1000;

export interface Imported {
  added: number;
  /** On the list already. */
  known: number;
  /** On the list until now, and taken off it. */
  suppressed: number;
  /** Left the list earlier, and were left out of it. */
  left: number;
  bad: number;
}

interface Listeners {
  /** Told of each row that cannot be read. */
  bad(line: number, fault: string): void;
  /** Told of each address that left the list earlier. */
  left(line: number, address: Address, state: Exclude<Added, 'added' | 'known'>): void;
}

class Undone extends Error {}

/**
 * Adds the subscribers of a CSV file. Who left by its word leaves here, too; who left here is not
 * brought back by it.
 *
 * @param strict whether one bad row means that nothing is changed
 * @throws UsageError where the file is no list at all
 * @throws DatabaseError
 */
export async function importSubscribers(
  database: Database,
  subscribers: Subscribers,
  file: string,
  strict: boolean,
  listeners: Listeners,
): Promise<Imported> {
  const result: Imported = { added: 0, known: 0, suppressed: 0, left: 0, bad: 0 };
  const add = async (sql: Sql, row: CsvRow) => {
    if ('fault' in row) {
      result.bad += 1;
      listeners.bad(row.line, row.fault);
      return;
    }
    const became = await importRow(sql, subscribers, row);
    if (became === 'added' || became === 'known' || became === 'suppressed') result[became] += 1;
    else {
      result.left += 1;
      if (row.state === 'subscribed') listeners.left(row.line, row.address, became);
    }
  };
  if (strict) await inOne(database, file, result, add);
  else {
    for await (const rows of batches(readCsv(file))) {
      await database.transaction(async (sql) => {
        for (const row of rows) await add(sql, row);
      });
    }
  }
  return result;
}

async function importRow(
  sql: Sql,
  subscribers: Subscribers,
  { address, state, stateAt, stateWhy = 'imported', ...row }: Exclude<CsvRow, { fault: string }>,
): Promise<Added | 'suppressed'> {
  const isKnown = row.consent.how !== undefined || state !== 'subscribed';
  const consent = isKnown ? row.consent : { ...row.consent, how: 'imported' };
  const added = await subscribers.addWithin(sql, address, consent, stateWhy, state, stateAt);
  if (added !== 'known' || state === 'subscribed') return added;
  const isOff = await subscribers.suppressWithin(sql, address.key, state, stateWhy, stateAt);
  return isOff ? 'suppressed' : 'known';
}

async function inOne(
  database: Database,
  file: string,
  result: Imported,
  add: (sql: Sql, row: CsvRow) => Promise<void>,
): Promise<void> {
  try {
    await database.transaction(async (sql) => {
      for await (const row of readCsv(file)) await add(sql, row);
      if (result.bad > 0) throw new Undone();
    });
  } catch (error) {
    if (!(error instanceof Undone)) throw error;
    Object.assign(result, { added: 0, known: 0, suppressed: 0, left: 0 });
  }
}

async function* batches(rows: AsyncIterable<CsvRow>): AsyncGenerator<readonly CsvRow[]> {
  let batch: CsvRow[] = [];
  for await (const row of rows) {
    batch.push(row);
    if (batch.length === BATCH) {
      yield batch;
      batch = [];
    }
  }
  yield batch;
}
