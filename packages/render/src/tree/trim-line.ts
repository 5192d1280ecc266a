import { makeText } from './make-node.ts';
import type { Node } from './node.ts';

/** HTML's white space; others are characters like any. */
const SPACE: ReadonlySet<string> = new Set([' ', '\t', '\n', '\f', '\r']);

/** A line of text without white space at its ends, where no reader would see it. */
export function trimLine(nodes: readonly Node[]): readonly Node[] {
  let start = 0;
  let end = nodes.length;
  while (start < end && isSpace(nodes[start])) start += 1;
  while (end > start && isSpace(nodes[end - 1])) end -= 1;
  const line = nodes.slice(start, end);
  const first = line[0];
  if (first?.kind === 'text' && startsWithSpace(first.value)) {
    line[0] = makeText(first.value.replace(/^[ \t\n\f\r]+/, ''));
  }
  const last = line.at(-1);
  if (last?.kind === 'text' && endsWithSpace(last.value)) {
    line[line.length - 1] = makeText(trimEnd(last.value));
  }
  return line;
}

function isSpace(node: Node | undefined): boolean {
  return node?.kind === 'text' && !/[^ \t\n\f\r]/.test(node.value);
}

function startsWithSpace(text: string): boolean {
  return SPACE.has(text.charAt(0));
}

function endsWithSpace(text: string): boolean {
  return SPACE.has(text.charAt(text.length - 1));
}

/** A regular expression would look for its end from every space on. */
function trimEnd(text: string): string {
  let end = text.length;
  while (SPACE.has(text.charAt(end - 1))) end -= 1;
  return text.slice(0, end);
}
