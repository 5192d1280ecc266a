import type { PhrasingContent, Text } from 'mdast';
import { positionAt, TextSource } from './text-node.ts';

/** `10^-3^`, `x~+1~`: the parser reads no sign behind the first marker. */
const SIGNED = /(?<=[\p{L}\p{N})\]])([\^~])(?=[+−-][\p{L}\p{N}]+\1)([^^~]+)\1/gu;

/** Makes superscripts and subscripts of what begins with a sign. */
export function readSignedScripts(
  text: Text,
  markdown: string,
  isOn: (marker: string) => boolean,
): readonly PhrasingContent[] {
  const matches = [...text.value.matchAll(SIGNED)].filter(([, marker = '']) => isOn(marker));
  if (matches.length === 0) return [text];
  const source = new TextSource(text, markdown);
  const nodes: PhrasingContent[] = [];
  let from = 0;
  for (const { 0: whole, 1: marker, index } of matches) {
    const end = index + whole.length;
    if (source.isEscaped(index) || source.isEscaped(end - 1)) continue;
    nodes.push(source.slice(from, index), {
      type: marker === '^' ? 'superscript' : 'subscript',
      children: [source.slice(index + 1, end - 1)],
      position: positionAt(source.offsetOf(index), source.offsetOf(end)),
    });
    from = end;
  }
  return [...nodes, source.slice(from, text.value.length)];
}
