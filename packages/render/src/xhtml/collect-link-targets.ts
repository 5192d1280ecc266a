import type { DocumentNode, ForeignNode } from '@pressroom/content-model';

/** Parts of a picture that are seen only where others use them. */
const UNSEEN: ReadonlySet<string> = new Set(
  'clipPath defs linearGradient marker mask pattern radialGradient stop symbol'.split(' '),
);

/** The ids that a link may lead to, in the order of the text. */
export function collectLinkTargets(nodes: readonly DocumentNode[]): readonly string[] {
  const ids: string[] = [];
  const visit = (node: DocumentNode | ForeignNode): void => {
    const isSeen = node.type !== 'foreign' || !UNSEEN.has(node.name);
    if (isSeen && 'id' in node && node.id !== undefined) ids.push(node.id);
    if ('children' in node) node.children.forEach(visit);
  };
  nodes.forEach(visit);
  return ids;
}
