import { makeText } from '../make-node.ts';
import type { DocumentNode } from '../node.ts';

/** HTML's white space; others are characters like any. */
const SPACE: ReadonlySet<string> = new Set([' ', '\t', '\n', '\f', '\r']);

/** A line of text without white space at its ends, where no reader would see it. */
export function trimLine(nodes: readonly DocumentNode[]): readonly DocumentNode[] {
  let start = 0;
  let end = nodes.length;
  while (start < end && isSpace(nodes[start])) start += 1;
  while (end > start && isSpace(nodes[end - 1])) end -= 1;
  const line = start === 0 && end === nodes.length ? nodes : nodes.slice(start, end);
  const first = line[0];
  const last = line.at(-1);
  const startsWithSpace = first?.type === 'text' && SPACE.has(first.value.charAt(0));
  const endsWithSpace =
    last?.type === 'text' && SPACE.has(last.value.charAt(last.value.length - 1));
  if (!startsWithSpace && !endsWithSpace) return line;
  const trimmed = [...line];
  if (startsWithSpace) trimmed[0] = makeText(first.value.replace(/^[ \t\n\f\r]+/, ''));
  const lastNode = trimmed.at(-1);
  if (endsWithSpace && lastNode?.type === 'text') {
    trimmed[trimmed.length - 1] = makeText(trimEnd(lastNode.value));
  }
  return trimmed;
}

function isSpace(node: DocumentNode | undefined): boolean {
  return node?.type === 'text' && !/[^ \t\n\f\r]/.test(node.value);
}

/** A regular expression would look for its end from every space on. */
function trimEnd(text: string): string {
  let end = text.length;
  while (SPACE.has(text.charAt(end - 1))) end -= 1;
  return text.slice(0, end);
}
