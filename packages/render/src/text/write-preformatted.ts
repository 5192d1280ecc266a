import type { DocumentNode, LinkElement } from '@pressroom/content-model';
import { isElement } from '../nodes/node-kinds.ts';
import type { BlockContext } from './block-context.ts';
import type { TextLine } from './text-line.ts';
import { writeInline } from './write-inline.ts';

/** Text in which every space counts, line by line as it is. */
export function writePreformatted(
  nodes: readonly DocumentNode[],
  context: BlockContext,
): readonly TextLine[] {
  const text = rawText(nodes, context).replace(/^\n/, '').replace(/\n$/, '');
  return text.split('\n').map((content) => ({
    content,
    quote: 0,
    ...(/\s$/.test(content) ? { isVerbatim: true } : {}),
  }));
}

function rawText(nodes: readonly DocumentNode[], context: BlockContext): string {
  let text = '';
  for (const node of nodes) {
    if (node.type === 'text') text += node.value;
    else if (!isElement(node)) text += writeInline([node], context).text;
    else if (node.type === 'br') text += '\n';
    else if (node.type === 'a')
      text += `${rawText(node.children, context)}${linkMark(node, context)}`;
    else text += rawText(node.children, context);
  }
  return text;
}

/** What a link adds to its text. */
function linkMark(link: LinkElement, context: BlockContext): string {
  const words = writeInline(link.children, context).text;
  return writeInline([link], context).text.slice(words.length);
}
