import type { DocumentNode, ElementNode } from '@pressroom/content-model';
import { isBlock } from '../nodes/node-kinds.ts';
import type { BlockContext } from './block-context.ts';
import { displayWidth } from './display-width.ts';
import type { InlineText } from './inline-text.ts';
import {
  END_OF_ISOLATE,
  ISOLATES,
  isRightToLeft,
  RIGHT_TO_LEFT_MARK,
} from './isolate-direction.ts';
import { type Cell, type Grid, readGrid } from './read-grid.ts';
import { EMPTY_LINE, indentLines, type TextLine, toTextLine } from './text-line.ts';
import { wrapInline } from './wrap-text.ts';
import { writeInline } from './write-inline.ts';

type WriteBlocks = (nodes: readonly DocumentNode[], context: BlockContext) => readonly TextLine[];

const GAP = '  ';
const RECORD_INDENT = '  ';

/**
 * A table in columns if it fits; else its head, and each row as a record of lines "Header: value".
 */
export function writeTable(
  table: ElementNode,
  context: BlockContext,
  writeBlocks: WriteBlocks,
): readonly TextLine[] {
  const grid = readGrid(table);
  const caption = grid.caption === undefined ? [] : writeBlocks(grid.caption.children, context);
  const columns = writeColumns(grid, context);
  if (columns !== undefined) return [...caption, ...columns];
  const records = writeRecords(grid, context, writeBlocks);
  return caption.length === 0 || records.length === 0
    ? [...caption, ...records]
    : [...caption, EMPTY_LINE, ...records];
}

interface TextCell extends Cell {
  readonly text: string;
  readonly width: number;
}

/** The table in columns; undefined if it is too wide, or a cell holds more than a line. */
function writeColumns(grid: Grid, context: BlockContext): readonly TextLine[] | undefined {
  if (grid.columns * 3 - 2 > context.width) return undefined;
  const rows: TextCell[][] = [];
  for (const row of [...grid.head, ...grid.body]) {
    const cells: TextCell[] = [];
    for (const cell of row) {
      const text = cellText(cell.element, context);
      if (text === undefined) return undefined;
      const width = displayWidth(text);
      if (width > context.width) return undefined;
      cells.push({ ...cell, text: isolate(text), width });
    }
    rows.push(cells);
  }
  const widths = measureColumns(rows, grid.columns);
  const total = widths.reduce((sum, width) => sum + width, 0) + GAP.length * (grid.columns - 1);
  if (total > context.width) return undefined;
  const aligns = columnAligns(rows);
  const start = context.direction === 'rtl' ? RIGHT_TO_LEFT_MARK : '';
  return rows.map((row) => ({ content: start + writeRow(row, widths, aligns), quote: 0 }));
}

/** The text of a cell, if it is one line. */
function cellText(cell: ElementNode, context: BlockContext): string | undefined {
  const inline = cellInline(cell, context);
  return inline === undefined || inline.text.includes('\n') ? undefined : inline.text;
}

function cellInline(cell: ElementNode, context: BlockContext): InlineText | undefined {
  const only = cell.children.length === 1 ? cell.children[0] : undefined;
  const nodes = only?.type === 'p' || only?.type === 'div' ? only.children : cell.children;
  return nodes.some(isBlock) ? undefined : writeInline(nodes, context);
}

/** Two cells of Hebrew side by side would change places. */
function isolate(text: string): string {
  return isRightToLeft(text) ? `${ISOLATES.auto}${text}${END_OF_ISOLATE}` : text;
}

function measureColumns(rows: readonly (readonly TextCell[])[], columns: number): number[] {
  const widths = Array.from({ length: columns }, () => 0);
  for (const row of rows) {
    for (const { column, span, width } of row) {
      if (span === 1) widths[column] = Math.max(widths[column] ?? 0, width);
    }
  }
  for (const row of rows) {
    for (const cell of row) {
      const missing = cell.width - spanWidth(cell, widths);
      const last = cell.column + cell.span - 1;
      if (cell.span > 1 && missing > 0) widths[last] = (widths[last] ?? 0) + missing;
    }
  }
  return widths;
}

function spanWidth({ column, span }: Cell, widths: readonly number[]): number {
  const own = widths.slice(column, column + span);
  return own.reduce((sum, width) => sum + width, 0) + GAP.length * (span - 1);
}

/** A column is aligned like its first cell with an alignment. */
function columnAligns(rows: readonly (readonly Cell[])[]): ReadonlyMap<number, string> {
  const aligns = new Map<number, string>();
  for (const row of rows) {
    for (const { column, align } of row) {
      if (align !== undefined && !aligns.has(column)) aligns.set(column, align);
    }
  }
  return aligns;
}

function writeRow(
  row: readonly TextCell[],
  widths: readonly number[],
  aligns: ReadonlyMap<number, string>,
): string {
  let line = '';
  let column = 0;
  for (const cell of row) {
    for (; column < cell.column; column += 1) line += ' '.repeat(widths[column] ?? 0) + GAP;
    const room = spanWidth(cell, widths) - cell.width;
    const align = cell.align ?? (cell.span === 1 ? aligns.get(column) : undefined);
    const left = align === 'right' ? room : align === 'center' ? Math.floor(room / 2) : 0;
    line += ' '.repeat(left) + cell.text + ' '.repeat(room - left) + GAP;
    column += cell.span;
  }
  return line.trimEnd();
}

function writeRecords(
  grid: Grid,
  context: BlockContext,
  writeBlocks: WriteBlocks,
): readonly TextLine[] {
  const headers = readHeaders(grid, context);
  const isHeadOnly = grid.body.length === 0;
  const lines: TextLine[] = isHeadOnly || grid.columns < 2 ? [] : writeHead(grid, context);
  const rows = isHeadOnly ? grid.head : grid.body;
  for (const row of rows) {
    const record: TextLine[] = [];
    const hasBlocks = row.some((cell) => cellInline(cell.element, context) === undefined);
    const rowHeader = isHeadOnly ? undefined : readRowHeader(row, headers, context);
    for (const cell of rowHeader === undefined ? row : row.slice(1)) {
      const header = rowHeader ?? (isHeadOnly ? '' : headerOf(cell, headers));
      const field = writeField(header, cell.element, context, writeBlocks);
      if (hasBlocks && field.length > 0 && record.length > 0) record.push(EMPTY_LINE);
      for (const line of field) record.push(line);
    }
    if (record.length > 0 && lines.length > 0) lines.push(EMPTY_LINE);
    for (const line of record) lines.push(line);
  }
  return lines;
}

/** The first cell of a row of two without column headers labels the other one. */
function readRowHeader(
  row: readonly Cell[],
  headers: ReadonlyMap<number, string>,
  context: BlockContext,
): string | undefined {
  const [first, second, ...more] = row;
  if (first?.element.type !== 'th' || second === undefined || more.length > 0) return undefined;
  if (headerOf(first, headers) !== '' || headerOf(second, headers) !== '') return undefined;
  const text = cellInline(first.element, context)?.text.replaceAll('\n', ' ');
  return text === '' || isEmpty(second.element, context) ? undefined : text;
}

function isEmpty(cell: ElementNode, context: BlockContext): boolean {
  return cellInline(cell, context)?.text === '';
}

/** The words of the head before the records, in the order in which the table has them. */
function writeHead(grid: Grid, context: BlockContext): TextLine[] {
  const lines: TextLine[] = [];
  for (const row of grid.head) {
    const cells = row.map(({ element }) => writeInline(element.children, context).text);
    const text = cells
      .filter((cell) => cell !== '')
      .join(', ')
      .replaceAll('\n', ' ');
    const wrapped = wrapInline({ text, solid: [], glued: [] }, context.width, context.direction);
    for (const line of wrapped) lines.push(toTextLine(line));
  }
  return lines;
}

/** The words above each column; a cell above all of them is the title of the table. */
function readHeaders(grid: Grid, context: BlockContext): ReadonlyMap<number, string> {
  const headers = new Map<number, string>();
  for (const row of grid.head) {
    for (const { element, column, span } of row) {
      const text = writeInline(element.children, context).text.replaceAll('\n', ' ');
      if (text === '' || (span > 1 && span >= grid.columns)) continue;
      for (let index = column; index < column + span; index += 1) {
        const above = headers.get(index);
        headers.set(index, above === undefined ? text : `${above}, ${text}`);
      }
    }
  }
  return headers;
}

function headerOf({ column, span }: Cell, headers: ReadonlyMap<number, string>): string {
  const words: string[] = [];
  for (let index = column; index < column + span; index += 1) {
    const header = headers.get(index);
    if (header !== undefined && !words.includes(header)) words.push(header);
  }
  return words.join(', ');
}

function writeField(
  header: string,
  cell: ElementNode,
  context: BlockContext,
  writeBlocks: WriteBlocks,
): readonly TextLine[] {
  const inside = { ...context, width: context.width - RECORD_INDENT.length };
  const inline = cellInline(cell, context);
  if (inline === undefined) {
    if (header === '') return writeBlocks(cell.children, context);
    const content = writeBlocks(cell.children, { ...inside, tight: true });
    const title = wrapInline({ text: `${header}:`, solid: [], glued: [] }, context.width);
    return [...title.map(toTextLine), ...indentLines(content, RECORD_INDENT, RECORD_INDENT)];
  }
  if (inline.text === '') return [];
  const before = header === '' ? '' : `${header}: `;
  const text = before + inline.text;
  const move = ({ start, end }: { readonly start: number; readonly end: number }) => ({
    start: start + before.length,
    end: end + before.length,
  });
  const field = { text, solid: inline.solid.map(move), glued: inline.glued.map(move) };
  const lines = wrapInline(field, inside.width, context.direction).map(toTextLine);
  return indentLines(lines, '', RECORD_INDENT);
}
