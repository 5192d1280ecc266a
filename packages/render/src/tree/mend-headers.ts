import { makeElement, mapChildren } from './make-node.ts';
import type { ElementNode } from './node.ts';

/**
 * Takes out of the cells' `headers` whatever is no other header cell of the same table (HTML
 * 4.9.11; EPUBCheck RSC-005).
 *
 * @param table of rows and cells as HTML has them
 */
export function mendHeaders(table: ElementNode): ElementNode {
  const cells = elementsOf(table).flatMap(elementsOf).flatMap(elementsOf);
  if (cells.every((cell) => cell.attributes.headers === undefined)) return table;
  const ids = new Set(
    cells.flatMap(({ tag, id }) => (tag === 'th' && id !== undefined ? [id] : [])),
  );
  return mapChildren(table, (part) =>
    mapChildren(part, (row) => mapChildren(row, (cell) => mendCell(cell, ids))),
  );
}

function mendCell(cell: ElementNode, ids: ReadonlySet<string>): ElementNode {
  const { headers, ...attributes } = cell.attributes;
  if (headers === undefined) return cell;
  const found = headers.split(' ').filter((id) => ids.has(id) && id !== cell.id);
  const kept = found.length === 0 ? attributes : { ...attributes, headers: found.join(' ') };
  return makeElement(cell.tag, cell.children, { ...cell, attributes: kept });
}

function elementsOf({ children }: ElementNode): ElementNode[] {
  return children.filter((child) => child.kind === 'element');
}
