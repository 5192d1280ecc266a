import type { Document, DocumentNode, ForeignNode } from '@pressroom/content-model';
import { xmlId } from './xml-id.ts';

/** Parts of a picture that are seen only where others use them. */
const UNSEEN: ReadonlySet<string> = new Set(
  'clipPath defs linearGradient marker mask pattern radialGradient stop symbol'.split(' '),
);

/** The ids of a document's chapter that a link may lead to, as they are written (see `xmlId`). */
export function linkTargets(document: Document): ReadonlySet<string> {
  return new Set(idsSeen(document.children).map(xmlId));
}

/** The ids that a link may lead to, in the order of the text. */
export function idsSeen(nodes: readonly DocumentNode[]): readonly string[] {
  const ids: string[] = [];
  const visit = (node: DocumentNode | ForeignNode): void => {
    const isSeen = node.type !== 'foreign' || !UNSEEN.has(node.name);
    if (isSeen && 'id' in node && node.id !== undefined) ids.push(node.id);
    if ('children' in node) node.children.forEach(visit);
  };
  nodes.forEach(visit);
  return ids;
}
