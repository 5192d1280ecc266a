import { UsageError } from '@pressroom/edition';
import { parseTime } from './csv/parse-time.ts';
import { readRecords } from './csv/read-records.ts';
import type { RowOutcome, SkipReason } from './exports/export-format.ts';
import { plainTable } from './exports/plain-table.ts';
import { type Address, parseAddress } from './parse-address.ts';
import {
  type Column,
  type ColumnOptions,
  type Columns,
  columnsWithoutHeader,
  resolveColumns,
} from './resolve-columns.ts';
import type { Consent, SubscriberState } from './subscriber.ts';

/** A row of a list of subscribers; `line` is where it begins. */
export type SubscriberRow =
  | {
      readonly kind: 'subscriber';
      readonly line: number;
      readonly address: Address;
      readonly consent: Consent;
      readonly state: SubscriberState;
      /** Since when the state holds, in milliseconds since 1970; undefined if not known. */
      readonly stateAt: number | undefined;
      readonly stateWhy: string;
    }
  /** A row that is not to be imported. */
  | { readonly kind: 'skipped'; readonly line: number; readonly reason: SkipReason }
  /** A row that cannot be read; the problem names the column. */
  | { readonly kind: 'bad'; readonly line: number; readonly problem: string };

/** The row is not understood; the message names the column. */
class RowError extends Error {}

/**
 * Reads a list of subscribers: the export of another tool, a table with a header, or addresses
 * alone, one a line.
 *
 * @param onColumns gets the columns before the first row
 * @throws UsageError if the file is no such list, is not UTF-8, or has a column that may hold a
 *   state and is not understood
 */
export async function* readSubscribers(
  file: string,
  options: ColumnOptions,
  onColumns: (columns: Columns) => void = () => undefined,
): AsyncGenerator<SubscriberRow> {
  let columns: Columns | undefined;
  let hasHeader = true;
  for await (const { line, cells } of readRecords(file)) {
    if (typeof cells === 'string') {
      yield { kind: 'bad', line, problem: cells };
      continue;
    }
    if (columns === undefined) {
      hasHeader = !cells.some((cell) => cell.includes('@'));
      columns = hasHeader ? resolveColumns(cells, options) : columnsWithoutHeader(cells);
      onColumns(columns);
      if (hasHeader) continue;
    }
    if (!hasHeader) rejectStateWithoutHeader(cells, line);
    yield readRow(cells, columns, line);
  }
}

function readRow(cells: readonly string[], columns: Columns, line: number): SubscriberRow {
  try {
    const address = readAddress(cells, columns);
    const consent = {
      at: readTime(cells, columns, 'consent_at'),
      how: readHow(cells, columns),
    };
    const stateSince = readTime(cells, columns, 'state_at');
    const { format } = columns;
    const { outcome, at, why } = format.isDeletedAddress?.(address.mailbox)
      ? { outcome: { skip: 'deleted' } as const, at: undefined, why: '' }
      : readOutcome(cells, columns);
    if ('skip' in outcome) return { kind: 'skipped', line, reason: outcome.skip };
    const { state } = outcome;
    return {
      kind: 'subscriber',
      line,
      address,
      consent,
      state,
      stateAt: at ?? stateSince,
      stateWhy: why,
    };
  } catch (error) {
    if (!(error instanceof RowError)) throw error;
    return { kind: 'bad', line, problem: error.message };
  }
}

function readAddress(cells: readonly string[], columns: Columns): Address {
  const { name, value } = firstValue(cells, columns, 'address') ?? {
    name: columns.list.find(({ meaning }) => meaning === 'address')?.name ?? 'address',
    value: '',
  };
  const address = parseAddress(value);
  if (typeof address === 'string')
    throw new RowError(`${name}: The address "${value}" ${address}.`);
  return address;
}

function readTime(
  cells: readonly string[],
  columns: Columns,
  meaning: 'consent_at' | 'state_at',
): number | undefined {
  const found = firstValue(cells, columns, meaning);
  if (found === undefined) return undefined;
  const time = parseTime(found.value);
  if (time === undefined) {
    throw new RowError(
      `${found.name}: The date "${found.value}" is not understood. Write it as 2024-07-06 or 2024-07-06T18:30:00Z.`,
    );
  }
  return time;
}

function readHow(cells: readonly string[], columns: Columns): string | undefined {
  const found = firstValue(cells, columns, 'consent_how');
  const { format } = columns;
  if (format === plainTable) return found?.value;
  const detail = found ? `, ${found.name} ${found.value}` : '';
  return `imported from ${format.name}${detail}`;
}

interface Reading {
  readonly outcome: RowOutcome;
  /** Milliseconds since 1970. */
  readonly at: number | undefined;
  readonly why: string;
}

/** Of several columns that hold a state, the one that is furthest from "subscribed" counts. */
const RANKS = ['subscribed', 'unconfirmed', 'unsubscribed', 'bounced', 'complained', 'deleted'];

function readOutcome(cells: readonly string[], columns: Columns): Reading {
  const given = firstValue(cells, columns, 'state_why');
  let reading: Reading = {
    outcome: { state: 'subscribed' },
    at: undefined,
    why: given?.value ?? 'imported',
  };
  for (const column of columns.list) {
    const value = cells[column.index] ?? '';
    const outcome = readColumn(column, value, columns);
    if (outcome === undefined || rankOf(outcome) <= rankOf(reading.outcome)) continue;
    const why =
      columns.format === plainTable && given !== undefined
        ? given.value
        : `imported: ${column.name} is ${value || 'empty'}${given ? `, ${given.name} is ${given.value}` : ''}`;
    reading = { outcome, at: parseTime(value), why };
  }
  return reading;
}

function rankOf(outcome: RowOutcome): number {
  if ('state' in outcome) return RANKS.indexOf(outcome.state);
  return RANKS.indexOf(outcome.skip === 'deleted' ? 'deleted' : 'unconfirmed');
}

/** What a column says of the row; undefined if it says nothing of the state. */
function readColumn(column: Column, value: string, { format }: Columns): RowOutcome | undefined {
  switch (column.meaning) {
    case 'state':
      return readState(column, value, format.states ?? {});
    case 'subscribed': {
      const isSubscribed = parseYesNo(value);
      if (isSubscribed === undefined) {
        throw new RowError(
          `${column.name}: "${value}" is neither yes nor no. Write true or false.`,
        );
      }
      return { state: isSubscribed ? 'subscribed' : 'unsubscribed' };
    }
    case 'unsubscribed':
    case 'bounced':
    case 'complained':
      // A date or any word that is no "no" is a yes: when in doubt, nobody is mailed.
      return parseYesNo(value) === false ? undefined : { state: column.meaning };
    case 'deleted':
      return parseYesNo(value) === false ? undefined : { skip: 'deleted' };
    default:
      return undefined;
  }
}

function readState(
  column: Column,
  value: string,
  states: Readonly<Record<string, RowOutcome>>,
): RowOutcome {
  const word = value.toLowerCase();
  const outcome = Object.hasOwn(states, word) ? states[word] : undefined;
  if (outcome === undefined) {
    const words = Object.keys(states).filter(Boolean).join(', ');
    throw new RowError(`${column.name}: The state "${value}" is not known. Use one of: ${words}.`);
  }
  return outcome;
}

const YES = new Set(['true', 'yes', 'y', 't', '1', 'on', 'x']);
const NO = new Set(['', 'false', 'no', 'n', 'f', '0', 'off', 'null', 'none', 'never']);

function parseYesNo(value: string): boolean | undefined {
  const word = value.toLowerCase();
  if (YES.has(word)) return true;
  // As MySQL writes a time that was never set.
  if (NO.has(word) || /^0000-00-00/.test(word)) return false;
  return undefined;
}

/** The first of the columns of one meaning that is not empty in a record. */
function firstValue(
  cells: readonly string[],
  { list }: Columns,
  meaning: Column['meaning'],
): { readonly name: string; readonly value: string } | undefined {
  for (const { index, name, meaning: own } of list) {
    const value = cells[index] ?? '';
    if (own === meaning && value !== '') return { name, value };
  }
  return undefined;
}

/** In a list without a header, nothing says what a column beside the addresses means. */
function rejectStateWithoutHeader(cells: readonly string[], line: number): void {
  const states = plainTable.states ?? {};
  const found = cells.find((cell) => {
    const word = cell.toLowerCase();
    return word !== '' && (Object.hasOwn(states, word) || /^(?:true|false|yes|no)$/.test(word));
  });
  if (found === undefined) return;
  throw new UsageError(
    `Line ${line} holds "${found}", which may say who left, and the file has no header. Add one as its first line, for example: email,state.`,
  );
}
