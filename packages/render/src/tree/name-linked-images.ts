import { holdsLink, withChildren } from './make-node.ts';
import type { Node } from './node.ts';

/**
 * Gives a link that holds nothing but images without a description something to be called by:
 * `name` becomes the alternative text of its first image.
 */
export function nameLinkedImages(nodes: readonly Node[], name: string): readonly Node[] {
  let changed = false;
  const named = nodes.map((node) => {
    const replaced = nameWithin(node, name);
    changed ||= replaced !== node;
    return replaced;
  });
  return changed ? named : nodes;
}

function nameWithin(node: Node, name: string): Node {
  if (node.kind !== 'element' || !holdsLink(node)) return node;
  if (node.tag === 'a') return hasWords(node) ? node : nameFirstImage(node, name);
  const children = nameLinkedImages(node.children, name);
  return children === node.children ? node : withChildren(node, children);
}

function nameFirstImage(node: Node, name: string): Node {
  if (node.kind === 'image') return { ...node, alt: name };
  if (node.kind !== 'element') return node;
  for (const [index, child] of node.children.entries()) {
    const named = nameFirstImage(child, name);
    if (named !== child) return withChildren(node, node.children.with(index, named));
  }
  return node;
}

function hasWords(node: Node): boolean {
  switch (node.kind) {
    case 'text':
      return node.value.trim() !== '';
    case 'image':
      return node.alt !== '';
    case 'element':
      return node.children.some(hasWords);
    default:
      return true;
  }
}
