import type { PhrasingContent } from 'mdast';
import { positionAt, TextSource } from './text-node.ts';

interface Delimiter {
  readonly canOpen: boolean;
  readonly canClose: boolean;
  readonly offset: number;
}

const MARKERS = /(?<!=)==(?!=)/g;

/** Makes of `==words==` a node that marks the words, which may hold other nodes. */
export function readMarks(
  children: readonly PhrasingContent[],
  markdown: string,
): PhrasingContent[] {
  const parts = divideAtMarkers(children, markdown);
  const out: PhrasingContent[] = [];
  for (let index = 0; index < parts.length; index += 1) {
    const part = parts[index];
    if (part === undefined) continue;
    if (!isDelimiter(part)) {
      out.push(part);
      continue;
    }
    const end = part.canOpen ? closingOf(index, parts) : -1;
    if (end < 0) {
      const position = positionAt(part.offset, part.offset + 2);
      out.push({ type: 'text', value: '==', position });
      continue;
    }
    const inside = parts.slice(index + 1, end);
    const closing = parts[end];
    const to = closing && isDelimiter(closing) ? closing.offset + 2 : part.offset;
    out.push({
      type: 'mark',
      children: inside.filter((one): one is PhrasingContent => !isDelimiter(one)),
      position: positionAt(part.offset, to),
    });
    index = end;
  }
  return out;
}

/** The index of the delimiter that closes another; -1 where one opens before, or none follows. */
function closingOf(opening: number, parts: readonly (PhrasingContent | Delimiter)[]): number {
  for (let index = opening + 1; index < parts.length; index += 1) {
    const part = parts[index];
    if (part === undefined || !isDelimiter(part)) continue;
    if (part.canClose && index > opening + 1) return index;
    if (part.canOpen) return -1;
  }
  return -1;
}

function isDelimiter(part: PhrasingContent | Delimiter): part is Delimiter {
  return 'canOpen' in part;
}

function divideAtMarkers(
  children: readonly PhrasingContent[],
  markdown: string,
): readonly (PhrasingContent | Delimiter)[] {
  const parts: (PhrasingContent | Delimiter)[] = [];
  for (const [index, child] of children.entries()) {
    if (child.type !== 'text' || !child.value.includes('==')) {
      parts.push(child);
      continue;
    }
    const source = new TextSource(child, markdown);
    const { value } = child;
    let from = 0;
    for (const { index: at } of value.matchAll(MARKERS)) {
      if (source.isEscaped(at)) continue;
      if (at > from) parts.push(source.slice(from, at));
      const before = at === 0 ? edgeOf(children[index - 1]) : value[at - 1];
      const after = at + 2 === value.length ? edgeOf(children[index + 1]) : value[at + 2];
      parts.push({
        canOpen: isSolid(after) && !isWordCharacter(before),
        canClose: isSolid(before) && !isWordCharacter(after),
        offset: source.offsetOf(at),
      });
      from = at + 2;
    }
    if (from < value.length) parts.push(source.slice(from, value.length));
  }
  return parts;
}

/** What stands beside the edge of a text: other nodes are like punctuation. */
function edgeOf(node: PhrasingContent | undefined): string {
  return node === undefined || node.type === 'break' ? ' ' : '.';
}

function isSolid(character: string | undefined): boolean {
  return character !== undefined && !/\s/.test(character);
}

/** A letter or digit of a script that has spaces between words. */
function isWordCharacter(character: string | undefined): boolean {
  return (
    character !== undefined &&
    /[\p{L}\p{N}_]/u.test(character) &&
    !/[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Thai}]/u.test(character)
  );
}
