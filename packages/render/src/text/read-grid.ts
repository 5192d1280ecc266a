import type { ElementNode } from '@pressroom/content-model';
import { isElement } from '../nodes/node-kinds.ts';

export interface Cell {
  readonly element: ElementNode;
  /** The first of its columns, from 0. */
  readonly column: number;
  /** How many columns it takes. */
  readonly span: number;
  readonly align: string | undefined;
}

/** A table by its places. */
export interface Grid {
  readonly caption: ElementNode | undefined;
  readonly columns: number;
  /** The rows of the head; a first row of header cells alone counts as one. */
  readonly head: readonly (readonly Cell[])[];
  readonly body: readonly (readonly Cell[])[];
}

/** Tables with more columns are read as if nothing spanned rows. */
const MAX_COLUMNS = 1000;
const WIDEST_SPAN = 100;

/** Finds the column of every cell of a table (HTML 4.9.12). */
export function readGrid(table: ElementNode): Grid {
  const head: Cell[][] = [];
  const body: Cell[][] = [];
  let caption: ElementNode | undefined;
  let columns = 0;
  for (const section of table.children) {
    if (!isElement(section)) continue;
    if (section.type === 'caption') {
      caption = section;
      continue;
    }
    const taken: number[] = [];
    for (const row of section.children) {
      if (!isElement(row)) continue;
      const cells = readRow(row, taken);
      const last = cells.at(-1);
      if (last !== undefined) columns = Math.max(columns, last.column + last.span);
      const isHead =
        section.type === 'thead' ||
        (head.length === 0 &&
          body.length === 0 &&
          cells.every((cell) => cell.element.type === 'th'));
      (isHead ? head : body).push(cells);
    }
  }
  return { caption, columns, head, body };
}

/** @param taken for each column, how many more rows a cell from above takes; changed */
function readRow(row: ElementNode, taken: number[]): Cell[] {
  const cells: Cell[] = [];
  let column = 0;
  const skipTaken = (): void => {
    while ((taken[column] ?? 0) > 0) {
      taken[column] = (taken[column] ?? 0) - 1;
      column += 1;
    }
  };
  for (const element of row.children) {
    if (!isElement(element)) continue;
    skipTaken();
    const span = Math.min(WIDEST_SPAN, Number(element.attributes.colspan ?? 1));
    const rows = Number(element.attributes.rowspan ?? 1);
    if (rows > 1 && column + span < MAX_COLUMNS) {
      for (let index = column; index < column + span; index += 1) taken[index] = rows - 1;
    } else if (taken.length > 0) {
      for (let index = column; index < Math.min(column + span, taken.length); index += 1) {
        if ((taken[index] ?? 0) > 0) taken[index] = (taken[index] ?? 0) - 1;
      }
    }
    cells.push({ element, column, span, align: element.attributes.align });
    column += span;
  }
  for (; column < taken.length; column += 1) {
    if ((taken[column] ?? 0) > 0) taken[column] = (taken[column] ?? 0) - 1;
  }
  return cells;
}
