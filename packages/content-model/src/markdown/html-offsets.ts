import type { Html } from 'mdast';
import { placesInText } from '../read/position-in-text.ts';

/**
 * Finds the characters of a piece of HTML in the Markdown: the piece lacks what its lines begin
 * with there, the `>` of a quote, for one.
 */
export function offsetsOf({ value, position }: Html, markdown: string): (index: number) => number {
  const start = position?.start.offset ?? 0;
  const raw = markdown.slice(start, position?.end.offset);
  if (raw.startsWith(value)) return (index) => start + index;
  const placeInValue = placesInText(value);
  const lines = value.split('\n');
  const starts: number[] = [];
  let from = start;
  for (const [i, line] of raw.split('\n').entries()) {
    starts.push(from + Math.max(0, line.length - (lines[i]?.length ?? 0)));
    from += line.length + 1;
  }
  return (index) => {
    const { line, column } = placeInValue(index);
    return (starts[line - 1] ?? start) + column - 1;
  };
}
