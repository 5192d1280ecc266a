import { createReadStream } from 'node:fs';
import { UsageError } from '@pressroom/content-model';
import { parse } from 'csv-parse/sync';
import { type Address, parseAddress } from './parse-address.ts';
import { type Consent, SUBSCRIBER_STATES, type SubscriberState } from './subscriber.ts';

/** A row of a list of subscribers, or what is wrong with it; `line` is where it begins. */
export type CsvRow =
  | {
      readonly line: number;
      readonly address: Address;
      readonly consent: Consent;
      readonly state: SubscriberState;
      /** Milliseconds since 1970. */
      readonly stateAt: number | undefined;
      readonly stateWhy: string | undefined;
    }
  | { readonly line: number; readonly fault: string };

/** A cell may run over lines, but not over more than these: then its quote was never closed. */
const MOST_LINES = 10;

/** What a column is called in the exports of others. */
const NAMES = {
  address: /^(?:e-?mail(?: ?address)?|address|mail)$/i,
  at: /^(?:consent[_ ]?(?:at|date)?|opt-?in[_ ]?(?:time|date)|subscribed[_ ]?at|created[_ ]?at|date)$/i,
  how: /^(?:consent[_ ]?how|source|how)$/i,
  state: /^(?:state|status)$/i,
  stateAt: /^state[_ ]?at$/i,
  stateWhy: /^state[_ ]?why$/i,
};

type Columns = Readonly<Record<keyof typeof NAMES, number>>;

/**
 * Reads a list of subscribers, as a table with a header or as addresses alone, one a line.
 *
 * @throws UsageError where it is no such list, or not UTF-8
 */
export async function* readCsv(file: string): AsyncGenerator<CsvRow> {
  let columns: Columns | undefined;
  for await (const { line, cells } of readRecords(file)) {
    if (typeof cells === 'string') {
      yield { line, fault: cells };
      continue;
    }
    if (columns === undefined) {
      columns = columnsOf(cells);
      if (!cells.some((cell) => cell.includes('@'))) continue;
    }
    yield readRecord(cells, columns, line);
  }
}

interface CsvRecord {
  readonly line: number;
  /** What is in the columns, or what is wrong with the record. */
  readonly cells: readonly string[] | string;
}

/**
 * Reads record by record, so that a bad one, such as a quote that is never closed, spoils no
 * other.
 */
async function* readRecords(file: string): AsyncGenerator<CsvRecord> {
  const ahead: string[] = [];
  const lines = readLines(file);
  let delimiter: string | undefined;
  for (let line = 1; ; line += 1) {
    const first = ahead.shift() ?? (await lines.next()).value;
    if (first === undefined) return;
    if (first.trim() === '') continue;
    delimiter ??= delimiterOf(first);
    let text = first;
    let cells = readCells(text, delimiter);
    let taken = 0;
    while (cells === UNCLOSED && taken < MOST_LINES) {
      const next = ahead[taken] ?? (await lines.next()).value;
      if (next === undefined) break;
      if (taken === ahead.length) ahead.push(next);
      taken += 1;
      text += `\n${next}`;
      cells = readCells(text, delimiter);
    }
    yield { line, cells };
    if (typeof cells === 'string') continue;
    ahead.splice(0, taken);
    line += taken;
  }
}

const UNCLOSED = 'a quote is not closed';

function readCells(text: string, delimiter: string): readonly string[] | string {
  try {
    const [cells = []] = parse(text, { delimiter, relax_column_count: true, trim: true });
    return cells;
  } catch (error) {
    if (!(error instanceof Error) || !('code' in error)) throw error;
    return error.code === 'CSV_QUOTE_NOT_CLOSED' ? UNCLOSED : 'a quote is in a wrong place';
  }
}

function readRecord(record: readonly string[], columns: Columns, line: number): CsvRow {
  const given = record[columns.address] ?? '';
  const address = parseAddress(given);
  if (typeof address === 'string') return { line, fault: `the address "${given}" ${address}` };
  const times = [record[columns.at] ?? '', record[columns.stateAt] ?? ''];
  const wrong = times.find((text) => text !== '' && readTime(text) === undefined);
  if (wrong !== undefined) {
    return {
      line,
      fault: `the date "${wrong}" is none such as 2024-07-06 or 2024-07-06T18:30:00Z`,
    };
  }
  const [at, stateAt] = times.map(readTime);
  const word = (record[columns.state] || 'subscribed').toLowerCase();
  const state = SUBSCRIBER_STATES.find((one) => one === word);
  if (state === undefined) {
    return { line, fault: `the state "${word}" is none of ${SUBSCRIBER_STATES.join(', ')}` };
  }
  const consent = { at, how: record[columns.how] || undefined };
  return {
    line,
    address,
    consent,
    state,
    stateAt,
    stateWhy: record[columns.stateWhy] || undefined,
  };
}

/** Where the columns are; a first record that holds an address is no header. */
function columnsOf(record: readonly string[]): Columns {
  if (record.some((cell) => cell.includes('@'))) {
    const address = record.findIndex((cell) => cell.includes('@'));
    return { address, at: -1, how: -1, state: -1, stateAt: -1, stateWhy: -1 };
  }
  const find = (name: RegExp) => record.findIndex((cell) => name.test(cell));
  const columns = {
    address: find(NAMES.address),
    at: find(NAMES.at),
    how: find(NAMES.how),
    state: find(NAMES.state),
    stateAt: find(NAMES.stateAt),
    stateWhy: find(NAMES.stateWhy),
  };
  if (columns.address < 0) {
    throw new UsageError(
      `no column is called "address" or "email"; there are: ${record.join(', ')}`,
    );
  }
  return columns;
}

function readTime(text: string): number | undefined {
  const match =
    /^(\d{4})-(\d\d)-(\d\d)(?:[T ]\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d)?)?$/.exec(text);
  if (!match) return undefined;
  const [, year, month, day] = match.map(Number);
  const date = new Date(Date.UTC(year ?? 0, (month ?? 0) - 1, day ?? 0));
  if (date.getUTCDate() !== day || date.getUTCMonth() + 1 !== month) return undefined;
  const hasZone = text.length === 10 || /(?:Z|[+-]\d\d:?\d\d)$/.test(text.slice(10));
  const time = Date.parse(hasZone ? text : `${text.replace(' ', 'T')}Z`);
  return Number.isNaN(time) ? undefined : time;
}

function delimiterOf(head: string): string {
  const count = (character: string) => head.split(character).length;
  return [';', '\t'].find((one) => count(one) > count(',')) ?? ',';
}

async function* readLines(file: string): AsyncGenerator<string, undefined> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let rest = '';
  try {
    for await (const chunk of createReadStream(file)) {
      if (!(chunk instanceof Uint8Array)) continue;
      const lines = (rest + decoder.decode(chunk, { stream: true })).split(/\r?\n|\r(?!$)/);
      rest = lines.pop() ?? '';
      yield* lines;
    }
    rest += decoder.decode();
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    throw new UsageError(`${file} is not in UTF-8; save it as "CSV UTF-8"`);
  }
  yield* rest.replace(/\r$/, '').split('\r');
  return undefined;
}
