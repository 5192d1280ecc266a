import type { DrawingNode, Node } from './node.ts';

/** All ids in the order of the text. */
export function collectIds(nodes: readonly Node[]): readonly string[] {
  const ids: string[] = [];
  const walk = (node: Node | DrawingNode): void => {
    if ('id' in node && node.id !== undefined) ids.push(node.id);
    if ('children' in node) node.children.forEach(walk);
  };
  nodes.forEach(walk);
  return ids;
}
