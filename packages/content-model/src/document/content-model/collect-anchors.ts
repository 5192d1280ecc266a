import { isElement, makeElement } from '../make-node.ts';
import type { DocumentNode } from '../node.ts';

/**
 * What remains of nodes that show nothing: the places that one can jump to, as empty elements of a
 * type.
 */
export function collectAnchors(
  nodes: readonly DocumentNode[],
  type: 'div' | 'span',
): DocumentNode[] {
  const anchors: DocumentNode[] = [];
  collect(nodes, type, anchors);
  return anchors;
}

function collect(
  nodes: readonly DocumentNode[],
  type: 'div' | 'span',
  anchors: DocumentNode[],
): void {
  for (const node of nodes) {
    if (!isElement(node)) continue;
    if (node.id !== undefined) anchors.push(makeElement(type, [], { id: node.id }));
    collect(node.children, type, anchors);
  }
}
