import { createReadStream } from 'node:fs';
import { UsageError } from '@pressroom/edition';
import { parse } from 'csv-parse/sync';
import { unprotectFormula } from './formula.ts';

/** A record of a CSV file (RFC 4180). */
export interface CsvRecord {
  /** The line on which the record begins; the first line is 1. */
  readonly line: number;
  /** The fields of the record, or what is wrong with it. */
  readonly cells: readonly string[] | string;
}

/** The most further lines that a field may run over; beyond them its quote was never closed. */
const MAX_EXTRA_LINES = 10;

const UNCLOSED_QUOTE = 'A quote is not closed.';

/**
 * Reads a CSV file record by record. A bad record, such as a quote that is never closed, does not
 * spoil the records after it. Commas, semicolons and tabs are understood; blanks around a field
 * are dropped, also before a quoted one, as spreadsheets do.
 *
 * @throws UsageError if the file is not UTF-8
 */
export async function* readRecords(file: string): AsyncGenerator<CsvRecord> {
  const ahead: Line[] = [];
  const lines = readLines(file);
  let delimiter: string | undefined;
  for (let line = 1; ; line += 1) {
    const first = ahead.shift() ?? (await lines.next()).value;
    if (first === undefined) return;
    if (first.text.trim() === '') continue;
    delimiter ??= findDelimiter(first.text);
    let { text, end } = first;
    let cells = parseCells(text, delimiter);
    let taken = 0;
    while (cells === UNCLOSED_QUOTE && taken < MAX_EXTRA_LINES) {
      const next = ahead[taken] ?? (await lines.next()).value;
      if (next === undefined) break;
      if (taken === ahead.length) ahead.push(next);
      taken += 1;
      text += end + next.text;
      end = next.end;
      cells = parseCells(text, delimiter);
    }
    yield { line, cells };
    if (typeof cells === 'string') continue;
    ahead.splice(0, taken);
    line += taken;
  }
}

function parseCells(text: string, delimiter: string): readonly string[] | string {
  try {
    const [cells = []]: string[][] = parse(text, {
      delimiter,
      relax_column_count: true,
      trim: true,
    });
    return cells.map(unprotectFormula);
  } catch (error) {
    if (!(error instanceof Error) || !('code' in error)) throw error;
    return error.code === 'CSV_QUOTE_NOT_CLOSED' ? UNCLOSED_QUOTE : 'A quote is in a wrong place.';
  }
}

function findDelimiter(header: string): string {
  const count = (character: string) => header.split(character).length;
  return [';', '\t'].find((one) => count(one) > count(',')) ?? ',';
}

interface Line {
  readonly text: string;
  /** What ends the line: LF, CRLF or CR. */
  readonly end: string;
}

async function* readLines(file: string): AsyncGenerator<Line, undefined> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let rest = '';
  try {
    for await (const chunk of createReadStream(file)) {
      if (!(chunk instanceof Uint8Array)) continue;
      // A CR at the end may be the first half of a CRLF.
      const [lines, last] = splitLines(
        rest + decoder.decode(chunk, { stream: true }),
        /\r?\n|\r(?!$)/g,
      );
      rest = last;
      yield* lines;
    }
    rest += decoder.decode();
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    throw new UsageError(`${file} is not in UTF-8. Save it as "CSV UTF-8".`);
  }
  const [lines, last] = splitLines(rest, /\r/g);
  yield* lines;
  yield { text: last, end: '' };
  return undefined;
}

function splitLines(text: string, lineEnd: RegExp): readonly [readonly Line[], string] {
  const lines: Line[] = [];
  let start = 0;
  for (const { 0: end, index } of text.matchAll(lineEnd)) {
    lines.push({ text: text.slice(start, index), end });
    start = index + end.length;
  }
  return [lines, text.slice(start)];
}
