import type { DrawingNode, Node } from './node.ts';

/** Parts of a drawing that are seen only where others use them. */
const UNSEEN: ReadonlySet<string> = new Set(
  'clipPath defs linearGradient marker mask pattern radialGradient stop symbol'.split(' '),
);

/** The ids that a link may lead to, in the order of the text. */
export function collectIds(nodes: readonly Node[]): readonly string[] {
  const ids: string[] = [];
  const walk = (node: Node | DrawingNode): void => {
    const isSeen = node.kind !== 'drawing' || !UNSEEN.has(node.tag);
    if (isSeen && 'id' in node && node.id !== undefined) ids.push(node.id);
    if ('children' in node) node.children.forEach(walk);
  };
  nodes.forEach(walk);
  return ids;
}
