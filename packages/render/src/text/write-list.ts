import type { DocumentNode, ElementNode } from '@pressroom/content-model';
import { isElement } from '../nodes/node-kinds.ts';
import type { BlockContext } from './block-context.ts';
import { EMPTY_LINE, indentLines, type TextLine } from './text-line.ts';

type WriteBlocks = (nodes: readonly DocumentNode[], context: BlockContext) => readonly TextLine[];

/**
 * A list: its items with hanging markers, apart from each other if one of them holds paragraphs.
 *
 * @param narrowest columns below which the items are not indented any more
 */
export function writeList(
  list: ElementNode,
  context: BlockContext,
  writeBlocks: WriteBlocks,
  narrowest: number,
): readonly TextLine[] {
  const items = list.children.filter(isElement);
  const markers = list.type === 'ol' ? orderedMarkers(list, items) : items.map(() => '-');
  const indent = markers.reduce((widest, marker) => Math.max(widest, marker.length), 0) + 1;
  const loose = items.some((item) => item.children.some(isParagraph));
  const narrow = context.width - indent < narrowest;
  const inside = {
    ...context,
    width: narrow ? context.width : context.width - indent,
    tight: !loose,
  };
  const lines: TextLine[] = [];
  for (const [index, item] of items.entries()) {
    if (loose && index > 0) lines.push(EMPTY_LINE);
    const marker = markers[index] ?? '-';
    const content = writeBlocks(item.children, inside);
    if (narrow || content.length === 0) lines.push({ content: marker, quote: 0 });
    const own = narrow ? content : indentLines(content, marker.padEnd(indent), ' '.repeat(indent));
    for (const line of own) lines.push(line);
  }
  return lines;
}

function isParagraph(node: DocumentNode): boolean {
  return node.type === 'p';
}

function orderedMarkers(list: ElementNode, items: readonly ElementNode[]): readonly string[] {
  const { start, reversed, type = '1' } = list.attributes;
  const step = reversed === undefined ? 1 : -1;
  let next = start === undefined ? (step > 0 ? 1 : items.length) : Number(start);
  const markers = items.map((item) => {
    const number = item.attributes.value === undefined ? next : Number(item.attributes.value);
    next = number + step;
    return `${writeNumber(number, type)}.`;
  });
  const widest = markers.reduce((length, marker) => Math.max(length, marker.length), 0);
  return type === '1' ? markers.map((marker) => marker.padStart(widest)) : markers;
}

function writeNumber(number: number, type: string): string {
  switch (type) {
    case 'a':
      return letters(number);
    case 'A':
      return letters(number).toUpperCase();
    case 'i':
      return roman(number);
    case 'I':
      return roman(number).toUpperCase();
    default:
      return String(number);
  }
}

function letters(number: number): string {
  if (number < 1) return String(number);
  let rest = number;
  let text = '';
  while (rest > 0) {
    rest -= 1;
    text = String.fromCharCode(97 + (rest % 26)) + text;
    rest = Math.floor(rest / 26);
  }
  return text;
}

const ROMAN: readonly (readonly [number, string])[] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];

function roman(number: number): string {
  if (number < 1 || number > 3999) return String(number);
  let rest = number;
  let text = '';
  for (const [value, digits] of ROMAN) {
    for (; rest >= value; rest -= value) text += digits;
  }
  return text;
}
