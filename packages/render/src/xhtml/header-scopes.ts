import type { ElementNode } from '@pressroom/content-model';
import { isElement } from '../nodes/node-kinds.ts';

/**
 * Says of every header cell of a table whether it heads a column or a row, where the author did not:
 * those in the table's head and in a row of nothing but headers head columns, all others rows.
 *
 * @param scopes is given an entry for each of these cells
 */
export function headerScopes(table: ElementNode, scopes: Map<ElementNode, 'col' | 'row'>): void {
  for (const part of table.children) {
    if (!isElement(part)) continue;
    for (const row of part.children) {
      if (!isElement(row)) continue;
      const cells = row.children.filter(isElement);
      const isHead = part.type === 'thead' || cells.every((cell) => cell.type === 'th');
      for (const cell of cells) {
        if (cell.type !== 'th' || cell.attributes.scope !== undefined) continue;
        scopes.set(cell, isHead ? 'col' : 'row');
      }
    }
  }
}
