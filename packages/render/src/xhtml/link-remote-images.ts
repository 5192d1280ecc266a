import { makeElement, withChildren } from '../tree/make-node.ts';
import type { Node } from '../tree/node.ts';

/**
 * Replaces images on the web by their alternative text, as a link to the image unless they are in a
 * link already.
 *
 * @param unnamed what to write where there is no alternative text
 */
export function linkRemoteImages(nodes: readonly Node[], unnamed: string): readonly Node[] {
  return nodes.map((node) => replace(node, unnamed, false));
}

function replace(node: Node, unnamed: string, inLink: boolean): Node {
  if (node.kind === 'element') {
    const inside = inLink || node.tag === 'a';
    const children = node.children.map((child) => replace(child, unnamed, inside));
    const changed = children.some((child, index) => child !== node.children[index]);
    return changed ? withChildren(node, children) : node;
  }
  if (node.kind !== 'image' || node.source.kind !== 'remote') return node;
  const text: Node = { kind: 'text', value: node.alt || unnamed };
  if (inLink) return node.id === undefined ? text : makeElement('span', [text], { id: node.id });
  return makeElement('a', [text], {
    id: node.id,
    link: { kind: 'web', url: node.source.url },
    ...(node.title === undefined ? {} : { attributes: { title: node.title } }),
  });
}
