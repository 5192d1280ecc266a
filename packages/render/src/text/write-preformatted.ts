import type { Node } from '../tree/node.ts';
import type { TextLine } from './text-line.ts';
import type { BlockContext } from './write-blocks.ts';
import { writeInline } from './write-inline.ts';

/** Text in which every space counts, line by line as it is. */
export function writePreformatted(
  nodes: readonly Node[],
  context: BlockContext,
): readonly TextLine[] {
  const text = rawText(nodes, context).replace(/^\n/, '').replace(/\n$/, '');
  return text.split('\n').map((content) => ({
    content,
    quote: 0,
    ...(/\s$/.test(content) ? { isVerbatim: true } : {}),
  }));
}

function rawText(nodes: readonly Node[], context: BlockContext): string {
  let text = '';
  for (const node of nodes) {
    if (node.kind === 'text') text += node.value;
    else if (node.kind !== 'element') text += writeInline([node], context).text;
    else if (node.tag === 'br') text += '\n';
    else if (node.tag === 'a')
      text += `${rawText(node.children, context)}${linkMark(node, context)}`;
    else text += rawText(node.children, context);
  }
  return text;
}

/** What a link adds to its text. */
function linkMark(link: Node, context: BlockContext): string {
  if (link.kind !== 'element') return '';
  const words = writeInline(link.children, context).text;
  return writeInline([link], context).text.slice(words.length);
}
