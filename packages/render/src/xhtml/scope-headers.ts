import { makeElement, mapChildren, withChildren } from '../tree/make-node.ts';
import type { ElementNode, Node } from '../tree/node.ts';

/**
 * Says of every header cell of a table whether it heads a column or a row, where the author did not:
 * those in the table's head and in a row of nothing but headers head columns, all others rows.
 */
export function scopeHeaders(nodes: readonly Node[]): readonly Node[] {
  return mapElements(nodes, (node) => (node.tag === 'table' ? scopeTable(node) : node));
}

function scopeTable(table: ElementNode): ElementNode {
  return mapChildren(table, (part) =>
    mapChildren(part, (row) => {
      const cells = row.children.filter((cell) => cell.kind === 'element');
      const isHead = part.tag === 'thead' || cells.every((cell) => cell.tag === 'th');
      return mapChildren(row, (cell) => scopeCell(cell, isHead ? 'col' : 'row'));
    }),
  );
}

function scopeCell(cell: ElementNode, scope: 'col' | 'row'): ElementNode {
  if (cell.tag !== 'th' || cell.attributes.scope !== undefined) return cell;
  return makeElement('th', cell.children, {
    id: cell.id,
    attributes: { ...cell.attributes, scope },
  });
}

function mapElements(
  nodes: readonly Node[],
  change: (element: ElementNode) => ElementNode,
): readonly Node[] {
  let changed = false;
  const mapped = nodes.map((node) => {
    if (node.kind !== 'element') return node;
    const children = mapElements(node.children, change);
    const result = change(children === node.children ? node : withChildren(node, children));
    changed ||= result !== node;
    return result;
  });
  return changed ? mapped : nodes;
}
