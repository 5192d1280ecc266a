import type { Document, DocumentNode, ElementNode } from '@pressroom/content-model';
import { isElement } from '../../src/nodes/node-kinds.ts';

/**
 * The same document without what only one edition writes out, or writes more than once: the numbers
 * of items, the headers of a table's columns, the author's words for a formula or an abbreviation.
 */
export function withoutNumbers(document: Document): Document {
  return { children: document.children.map(without) };
}

function without(node: DocumentNode): DocumentNode {
  if (node.type === 'foreign') {
    const { alttext, ...attributes } = node.attributes;
    return { ...node, attributes };
  }
  if (!isElement(node)) return node;
  return withoutNumber({ ...node, children: node.children.map(without) });
}

function withoutNumber(element: ElementNode): ElementNode {
  switch (element.type) {
    case 'ol':
      return { ...element, type: 'ul' };
    case 'th':
      return { ...element, type: 'td' };
    case 'thead':
      return { ...element, type: 'tbody' };
    case 'abbr': {
      const { title, ...attributes } = element.attributes;
      return { ...element, attributes };
    }
    default:
      return element;
  }
}
