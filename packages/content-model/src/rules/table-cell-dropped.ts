import { quote } from '../schema/fields.ts';
import type { BodyRule } from './body-rule.ts';

/** A table cell without a column in the header: no edition shows it. */
export const tableCellDropped: BodyRule = {
  id: 'table-cell-dropped',
  severity: 'warning',
  configurable: true,
  check(facts, tell) {
    for (const { columns, raw, offset } of facts.droppedCells) {
      const header = `The table's header has ${columns} column${columns === 1 ? '' : 's'}`;
      tell(
        facts.placeOf(offset),
        `${header}, so no edition shows the cell ${quote(raw)}.`,
        'Write \\| for a | in a cell, in `…` too, or add a column to the header.',
      );
    }
  },
};
