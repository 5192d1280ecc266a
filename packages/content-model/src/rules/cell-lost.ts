import { quote } from '../schema/fields.ts';
import type { BodyRule } from './body-rule.ts';

/** A table cell that the header has no column for: no edition shows it. */
export const cellLost: BodyRule = {
  id: 'cell-lost',
  severity: 'warning',
  configurable: true,
  check(facts, tell) {
    for (const { columns, raw, offset } of facts.droppedCells) {
      const header = `the table's header has ${columns} column${columns === 1 ? '' : 's'}`;
      tell(
        facts.placeOf(offset),
        `${header}, so no edition shows ${quote(raw)}`,
        'write \\| where a cell holds a |, in `…` too; else give the header a column more',
      );
    }
  },
};
