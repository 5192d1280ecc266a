import { BLOCK_ELEMENTS } from '../tree/elements.ts';
import type { DrawingNode, Node } from '../tree/node.ts';

/**
 * The words of nodes, without any mark of their own: images by their alternative text, no numbers
 * of notes, a line for each block.
 */
export function textOfNodes(nodes: readonly Node[]): string {
  const parts: string[] = [];
  for (const node of nodes) collect(node, parts);
  return parts
    .join('')
    .replace(/[ \t\f\r\u200B]+/g, ' ')
    .replace(/ ?\n[ \n]*/g, '\n')
    .trim();
}

function collect(node: Node | DrawingNode, parts: string[]): void {
  switch (node.kind) {
    case 'text':
      parts.push(node.value.replaceAll('\n', ' '));
      break;
    case 'image':
      parts.push(node.alt);
      break;
    case 'drawing':
      parts.push(' ');
      for (const child of node.children) collect(child, parts);
      parts.push(' ');
      break;
    case 'element': {
      const block = BLOCK_ELEMENTS.has(node.tag);
      if (node.tag === 'rp') break;
      if (node.tag === 'br') parts.push('\n');
      if (block || node.tag === 'rt') parts.push(block ? '\n' : ' ');
      for (const child of node.children) collect(child, parts);
      if (block || node.tag === 'rt') parts.push(block ? '\n' : ' ');
      break;
    }
    case 'checkbox':
    case 'note-reference':
      break;
  }
}
