import type { Built, OutputEntry } from '@pressroom/edition';
import { pluralize } from '../terminal/pluralize.ts';
import { type Cell, formatSize, formatTable, formatTime } from './format-table.ts';

/** How many files of an edition are listed individually. */
const TOLD = 8;

/**
 * Rows of edition, file, size and articles; what many files have in common is summed up.
 *
 * @param folder what the files' names are shown with, ending in `/`
 */
export function tableRows(edition: string, entries: readonly OutputEntry[], folder = ''): Cell[][] {
  const own = entries.filter((one) => one.articles !== undefined);
  // Without a single one of them, the rest is all there is.
  const told = (own.length > 0 ? own : entries).slice(0, TOLD);
  const others = entries.filter((one) => !told.includes(one));
  const rows: Cell[][] = told.map(({ name, size, articles }) => [
    edition,
    folder + name,
    formatSize(size),
    articles ?? (own.length > 0 ? '' : 0),
  ]);
  if (others.length > 0) {
    const size = others.reduce((sum, one) => sum + one.size, 0);
    const files = others.length === 1 ? '1 more file' : `${others.length} more files`;
    rows.push([edition, files, formatSize(size), '']);
  }
  return rows.length > 0 ? rows : [[edition, 'nothing to publish', '', 0]];
}

/** What a build of an edition made. */
export interface MadeEdition {
  readonly name: string;
  readonly made: NonNullable<Built['made']>;
  /** Milliseconds. */
  readonly time: number;
}

/** A table of what was made, and a line for each edition of which some was kept. */
export function formatMade(editions: readonly MadeEdition[]): string {
  const rows = editions.flatMap(({ name, made, time }) =>
    tableRows(name, made.entries).map((row, i) => [...row, i === 0 ? formatTime(time) : '']),
  );
  const lines = editions
    .filter(({ made }) => made.changed < made.entries.length)
    .map(({ name, made, time }) => {
      const files = `${pluralize(made.entries.length, 'file')}, ${made.changed} made again`;
      return `${name}  ${files}  ${formatTime(time)}\n`;
    });
  const head = ['edition', 'file', 'size', 'articles', 'time'];
  return `${formatTable(head, rows)}\n${lines.join('')}`;
}
