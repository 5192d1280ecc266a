import { makeText } from './make-node.ts';
import type { Node } from './node.ts';

/** A line of text without white space at its ends, where no reader would see it. */
export function trimLine(nodes: readonly Node[]): readonly Node[] {
  let start = 0;
  let end = nodes.length;
  while (start < end && isSpace(nodes[start])) start += 1;
  while (end > start && isSpace(nodes[end - 1])) end -= 1;
  const line = nodes.slice(start, end);
  const first = line[0];
  if (first?.kind === 'text') line[0] = trimmed(first, /^[ \t\n\f\r]+/);
  const last = line.at(-1);
  if (last?.kind === 'text') line[line.length - 1] = trimmed(last, /[ \t\n\f\r]+$/);
  return line;
}

function isSpace(node: Node | undefined): boolean {
  return node?.kind === 'text' && !/[^ \t\n\f\r]/.test(node.value);
}

function trimmed(node: Node & { readonly kind: 'text' }, space: RegExp): Node {
  return /^[ \t\n\f\r]|[ \t\n\f\r]$/.test(node.value)
    ? makeText(node.value.replace(space, ''))
    : node;
}
