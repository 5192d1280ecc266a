import type { Text } from 'mdast';

/**
 * Returns where each character of a text node stands in its source, in UTF-16 code units from the
 * beginning of the source. Escapes, character references and the markers of block quotes at the
 * beginning of lines make the source longer than the text.
 */
function alignOffsets(value: string, source: string): readonly number[] {
  const offsets: number[] = [];
  let at = 0;
  for (const character of value) {
    if (source[at] === '\\' && character !== '\\' && source.startsWith(character, at + 1)) at += 1;
    else if (source[at] === '&' && character !== '&') {
      const end = source.indexOf(';', at);
      for (let unit = 0; unit < character.length; unit += 1) offsets.push(at);
      at = end < 0 ? at : end + 1;
      continue;
    } else if (!source.startsWith(character, at)) {
      const next = source.indexOf(character, at);
      if (next >= 0) at = next;
    }
    for (let unit = 0; unit < character.length; unit += 1) offsets.push(at + unit);
    at += character.length;
  }
  return offsets;
}

/** A text node, and where its characters stand in the Markdown. */
export class TextSource {
  readonly node: Text;
  readonly #start: number;
  readonly #end: number;
  readonly #offsets: readonly number[] | undefined;
  readonly #source: string;

  constructor(node: Text, markdown: string) {
    this.node = node;
    this.#start = node.position?.start.offset ?? 0;
    this.#end = node.position?.end.offset ?? this.#start;
    this.#source = markdown.slice(this.#start, this.#end);
    // Without escapes, the text is its source.
    if (this.#source !== node.value) this.#offsets = alignOffsets(node.value, this.#source);
  }

  /** Whether a character is escaped by a backslash or a character reference. */
  isEscaped(index: number): boolean {
    if (!this.#offsets) return false;
    const offset = this.#offsets[index] ?? 0;
    return this.#source[offset - 1] === '\\' || this.#source[offset] !== this.node.value[index];
  }

  /** The offset in the Markdown of a character of the text. */
  offsetOf(index: number): number {
    if (index >= this.node.value.length) return this.#end;
    return this.#start + (this.#offsets ? (this.#offsets[index] ?? 0) : index);
  }

  /** A part of the text as a node of its own. */
  slice(from: number, to: number): Text {
    return makeText(this.node.value.slice(from, to), this.offsetOf(from), this.offsetOf(to));
  }
}

/** A text node for a part of the Markdown. */
export function makeText(value: string, start: number, end: number): Text {
  return { type: 'text', value, position: positionAt(start, end) };
}

/** A position of which only the offsets are known. */
export function positionAt(start: number, end: number): NonNullable<Text['position']> {
  const point = (offset: number) => ({ line: 1, column: 1, offset });
  return { start: point(start), end: point(end) };
}
