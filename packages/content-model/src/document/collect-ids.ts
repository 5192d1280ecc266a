import type { DocumentNode, ForeignNode } from './node.ts';

/** Every id of a text, in its order. */
export function collectIds(nodes: readonly DocumentNode[]): readonly string[] {
  const ids: string[] = [];
  const visit = (node: DocumentNode | ForeignNode): void => {
    if ('id' in node && node.id !== undefined) ids.push(node.id);
    if ('children' in node) node.children.forEach(visit);
  };
  nodes.forEach(visit);
  return ids;
}
