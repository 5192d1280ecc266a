import { makeElement } from './make-node.ts';
import type { Node } from './node.ts';

/**
 * What remains of nodes that show nothing: the places that one can jump to, as empty elements
 * called `tag`.
 */
export function collectAnchors(nodes: readonly Node[], tag: 'div' | 'span'): Node[] {
  const anchors: Node[] = [];
  collect(nodes, tag, anchors);
  return anchors;
}

function collect(nodes: readonly Node[], tag: 'div' | 'span', anchors: Node[]): void {
  for (const node of nodes) {
    if (node.kind !== 'element') continue;
    if (node.id !== undefined) anchors.push(makeElement(tag, [], { id: node.id }));
    collect(node.children, tag, anchors);
  }
}
