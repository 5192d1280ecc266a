import type { DocumentNode, ForeignNode } from '@pressroom/content-model';
import { isBlockType } from '../nodes/node-kinds.ts';

/**
 * The words of nodes, without any mark of their own: images by their alternative text, no numbers
 * of notes, a line for each block.
 *
 * @param unnamedImage the word for an image that names a link and has no alternative text
 */
export function textOfNodes(nodes: readonly DocumentNode[], unnamedImage = ''): string {
  const parts: string[] = [];
  for (const node of nodes) collect(node, unnamedImage, parts);
  return parts
    .join('')
    .replace(/[ \t\f\r\u200B]+/g, ' ')
    .replace(/ ?\n[ \n]*/g, '\n')
    .trim();
}

function collect(node: DocumentNode | ForeignNode, unnamedImage: string, parts: string[]): void {
  switch (node.type) {
    case 'text':
      parts.push(node.value.replaceAll('\n', ' '));
      break;
    case 'image':
      parts.push(node.isUnnamedLink ? unnamedImage : node.alt);
      break;
    case 'foreign':
      collectApart(node, ' ', unnamedImage, parts);
      break;
    case 'br':
      parts.push('\n');
      break;
    case 'rt':
      collectApart(node, ' ', unnamedImage, parts);
      break;
    case 'checkbox':
    case 'noteReference':
    case 'rp':
      break;
    default:
      collectApart(node, isBlockType(node.type) ? '\n' : '', unnamedImage, parts);
  }
}

function collectApart(
  { children }: { readonly children: readonly (DocumentNode | ForeignNode)[] },
  separator: '' | ' ' | '\n',
  unnamedImage: string,
  parts: string[],
): void {
  parts.push(separator);
  for (const child of children) collect(child, unnamedImage, parts);
  parts.push(separator);
}
