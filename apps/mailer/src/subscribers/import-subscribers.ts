import type { Database, Sql } from '../database/database.ts';
import type { SkipReason } from './exports/export-format.ts';
import type { Address } from './parse-address.ts';
import { readSubscribers, type SubscriberRow } from './read-subscribers.ts';
import type { ColumnOptions } from './resolve-columns.ts';
import type { SubscriberState } from './subscriber.ts';
import { type Added, Subscribers } from './subscribers.ts';

/** What a list of subscribers holds, before any of it is written. */
export interface ImportPreview {
  /** Where the list comes from: `Ghost`, or `a table`. */
  readonly format: string;
  /** What the list cannot tell, for the user. */
  readonly warning: string | undefined;
  readonly states: Readonly<Record<SubscriberState, number>>;
  readonly skipped: ReadonlyMap<SkipReason, number>;
  /** The rows that cannot be read. */
  readonly bad: readonly { readonly line: number; readonly problem: string }[];
}

/**
 * Reads a whole list of subscribers and counts what it holds. Nothing is written.
 *
 * @throws UsageError if the file is no list of subscribers, or has a column that may hold a state
 *   and is not understood
 */
export async function previewImport(file: string, options: ColumnOptions): Promise<ImportPreview> {
  let format = 'an empty list';
  let warning: string | undefined;
  const states = { subscribed: 0, unsubscribed: 0, bounced: 0, complained: 0 };
  const skipped = new Map<SkipReason, number>();
  const bad: { line: number; problem: string }[] = [];
  const rows = readSubscribers(file, options, (columns) => {
    format = columns.format.name;
    warning = columns.warning;
  });
  for await (const row of rows) {
    if (row.kind === 'bad') bad.push({ line: row.line, problem: row.problem });
    else if (row.kind === 'skipped') skipped.set(row.reason, (skipped.get(row.reason) ?? 0) + 1);
    else states[row.state] += 1;
  }
  return { format, warning, states, skipped, bad };
}

export interface Imported {
  added: number;
  /** On the list already, in the state that the file says. */
  known: number;
  /** On the list until now, and taken off it. */
  suppressed: number;
  /** Left the list earlier, and stay off it. */
  left: number;
}

/**
 * Adds the subscribers of a list, all of them or, if it fails, none. Who left according to the
 * list leaves here, too; who left here is not brought back by it. Bad rows are passed over.
 *
 * @param onLeft gets each address that the list has as subscribed and that left here earlier
 * @throws UsageError
 * @throws DatabaseError
 */
export function importSubscribers(
  database: Database,
  file: string,
  options: ColumnOptions,
  onLeft: (line: number, address: Address, state: SubscriberState) => void,
): Promise<Imported> {
  const subscribers = new Subscribers(database);
  return database.transaction(async (sql) => {
    const result: Imported = { added: 0, known: 0, suppressed: 0, left: 0 };
    for await (const row of readSubscribers(file, options)) {
      if (row.kind !== 'subscriber') continue;
      const outcome = await importRow(sql, subscribers, row);
      if (outcome === 'added' || outcome === 'known' || outcome === 'suppressed') {
        result[outcome] += 1;
      } else {
        result.left += 1;
        if (row.state === 'subscribed') onLeft(row.line, row.address, outcome);
      }
    }
    return result;
  });
}

async function importRow(
  sql: Sql,
  subscribers: Subscribers,
  { address, state, stateAt, stateWhy, ...row }: Extract<SubscriberRow, { kind: 'subscriber' }>,
): Promise<Added | 'suppressed'> {
  const isKnown = row.consent.how !== undefined || state !== 'subscribed';
  const consent = isKnown ? row.consent : { ...row.consent, how: 'imported' };
  const added = await subscribers.addWithin(sql, address, consent, stateWhy, state, stateAt);
  if (added !== 'known' || state === 'subscribed') return added;
  const isOff = await subscribers.suppressWithin(sql, address.key, state, stateWhy, stateAt);
  return isOff ? 'suppressed' : 'known';
}
