import { findId } from '../body/resolve-link.ts';
import { append, isElement, makeElement, withChildren } from './make-node.ts';
import type { DocumentNode, LinkElement } from './node.ts';

/**
 * Lets every link to a part of the same text lead to an id of it; a link to none becomes its text.
 * A link may lead to what comes after it, so that this is known when the text is read to its end.
 *
 * @param ids every id of the text
 */
export function resolveFragments(
  nodes: readonly DocumentNode[],
  ids: ReadonlySet<string>,
): readonly DocumentNode[] {
  if (!nodes.some((node) => isElement(node) && node.holdsLink)) return nodes;
  const out: DocumentNode[] = [];
  for (const node of nodes) {
    if (!isElement(node) || !node.holdsLink) {
      out.push(node);
      continue;
    }
    const children = resolveFragments(node.children, ids);
    if (node.type !== 'a' || node.link.kind !== 'fragment') {
      out.push(children === node.children ? node : withChildren(node, children));
      continue;
    }
    const fragment = findId(node.link.fragment, ids);
    if (fragment === undefined) append(out, withoutLink(node, children));
    else out.push({ ...node, children, link: { kind: 'fragment', fragment } });
  }
  return out;
}

function withoutLink(
  { id, attributes: { hreflang, ...attributes } }: LinkElement,
  children: readonly DocumentNode[],
): readonly DocumentNode[] {
  const content = children.map(withoutMark);
  return id === undefined ? content : [makeElement('span', content, { id, attributes })];
}

function withoutMark(node: DocumentNode): DocumentNode {
  if (node.type === 'image' && node.isUnnamedLink) return { ...node, isUnnamedLink: false };
  return isElement(node) ? withChildren(node, node.children.map(withoutMark)) : node;
}
