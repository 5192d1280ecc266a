import type { DocumentNode } from '@pressroom/content-model';
import { isBlock } from '../nodes/node-kinds.ts';

/**
 * Writes the content of a footnote as HTML, with its links back to the text in the last paragraph.
 *
 * @param links each as HTML
 */
export function writeNote(
  children: readonly DocumentNode[],
  links: readonly string[],
  write: (nodes: readonly DocumentNode[]) => string,
): string {
  const [first] = children;
  const start = first !== undefined && isBlock(first) ? '\n' : '';
  const content = write(children);
  if (links.length === 0) return start + content;
  if (children.at(-1)?.type === 'p') {
    const open = content.slice(0, -'</p>\n'.length);
    return `${start}${open} ${links.join(' ')}</p>\n`;
  }
  const end = content === '' || content.endsWith('\n') ? '' : '\n';
  return `${start || (content === '' ? '\n' : '')}${content}${end}<p>${links.join(' ')}</p>\n`;
}
