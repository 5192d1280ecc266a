import { quote } from '../schema/fields.ts';
import type { BodyRule } from './body-rule.ts';

/** A table cell that the header has no column for: no edition shows it. */
export const cellLost: BodyRule = {
  id: 'cell-lost',
  severity: 'warning',
  configurable: true,
  check(facts, tell) {
    for (const { columns, raw, offset } of facts.lostCells) {
      const header = `the table's header has ${columns} column${columns === 1 ? '' : 's'}`;
      tell(
        facts.placeOf(offset),
        `${header}, so no edition shows ${quote(raw)}`,
        'write \\| where a cell holds a |, in `…` too; else give the header a column more',
      );
    }
  },
};

/**
 * Whether a row of a table may have more cells than its header, by the look of its lines: to say
 * yes costs a closer look.
 */
export function mayLoseCells(markdown: string): boolean {
  let columns = Number.POSITIVE_INFINITY;
  for (const line of markdown.split('\n')) {
    const row = line.replace(/^[\s>]+/, '');
    if (row === '') columns = Number.POSITIVE_INFINITY;
    else if (row.includes('|') && countCells(row) > columns) return true;
    if (/^[\s|:-]+$/.test(row) && row.includes('-')) columns = countCells(row);
  }
  return false;
}

/** Cells stand between pipes; one at either end of the row is none of them, nor is `\|`. */
function countCells(row: string): number {
  return row
    .replace(/\\./g, 'x')
    .trim()
    .replace(/^\||\|$/g, '')
    .split('|').length;
}
