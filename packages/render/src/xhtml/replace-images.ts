import type { ImageFile } from '@pressroom/content-model';
import { makeElement, withChildren } from '../tree/make-node.ts';
import type { Node } from '../tree/node.ts';

/** Which images a chapter cannot show, and what stands in their place. */
export interface ImageReplacement {
  /** What to write where there is no alternative text. */
  readonly unnamed: string;
  /** Whether the file of an image is in the book. */
  isPackaged(file: ImageFile): boolean;
}

/**
 * Replaces images that are not in the book by their alternative text in brackets: one on the web as a link to
 * it, unless it is in a link already.
 */
export function replaceImages(
  nodes: readonly Node[],
  replacement: ImageReplacement,
): readonly Node[] {
  return nodes.map((node) => replace(node, replacement, false));
}

function replace(node: Node, replacement: ImageReplacement, inLink: boolean): Node {
  if (node.kind === 'element') {
    const inside = inLink || node.tag === 'a';
    const children = node.children.map((child) => replace(child, replacement, inside));
    const changed = children.some((child, index) => child !== node.children[index]);
    return changed ? withChildren(node, children) : node;
  }
  if (node.kind !== 'image') return node;
  const { source } = node;
  if (source.kind === 'file' && replacement.isPackaged(source.file)) return node;
  const text: Node = { kind: 'text', value: `[${node.alt || replacement.unnamed}]` };
  if (inLink || source.kind === 'file') {
    return node.id === undefined ? text : makeElement('span', [text], { id: node.id });
  }
  return makeElement('a', [text], {
    id: node.id,
    link: { kind: 'web', url: source.url },
    ...(node.title === undefined ? {} : { attributes: { title: node.title } }),
  });
}
