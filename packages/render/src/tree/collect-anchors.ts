import { makeElement } from './make-node.ts';
import type { Node } from './node.ts';

/**
 * What remains of nodes that show nothing: the places that one can jump to, as empty elements
 * called `tag`.
 */
export function collectAnchors(nodes: readonly Node[], tag: 'div' | 'span'): Node[] {
  const anchors: Node[] = [];
  const walk = (node: Node): void => {
    if (node.kind !== 'element') return;
    if (node.id !== undefined) anchors.push(makeElement(tag, [], { id: node.id }));
    node.children.forEach(walk);
  };
  nodes.forEach(walk);
  return anchors;
}
