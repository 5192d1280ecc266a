import { isElement, makeElement, mapChildren } from '../make-node.ts';
import type { ElementNode } from '../node.ts';

/**
 * Takes out of the cells' `headers` whatever is no other header cell of the same table (HTML,
 * section 4.9.11; EPUBCheck RSC-005).
 *
 * @param table of rows and cells as HTML has them
 */
export function repairHeaders(table: ElementNode): ElementNode {
  const cells = elementsIn(table).flatMap(elementsIn).flatMap(elementsIn);
  if (cells.every((cell) => cell.attributes.headers === undefined)) return table;
  const ids = new Set(
    cells.flatMap(({ type, id }) => (type === 'th' && id !== undefined ? [id] : [])),
  );
  return mapChildren(table, (part) =>
    mapChildren(part, (row) => mapChildren(row, (cell) => repairCell(cell, ids))),
  );
}

function repairCell(cell: ElementNode, ids: ReadonlySet<string>): ElementNode {
  const { headers, ...attributes } = cell.attributes;
  if (headers === undefined || (cell.type !== 'td' && cell.type !== 'th')) return cell;
  const found = headers.split(' ').filter((id) => ids.has(id) && id !== cell.id);
  const kept = found.length === 0 ? attributes : { ...attributes, headers: found.join(' ') };
  return makeElement(cell.type, cell.children, { id: cell.id, attributes: kept });
}

function elementsIn({ children }: ElementNode): ElementNode[] {
  return children.filter(isElement);
}
