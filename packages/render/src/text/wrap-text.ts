import type { Direction } from '@pressroom/locales';
import { displayWidth } from './display-width.ts';
import { findBreaks } from './find-breaks.ts';
import { InlineBuilder, type InlineText, type Range, ZERO_WIDTH_SPACE } from './inline-text.ts';
import { keepDirection } from './isolate-direction.ts';
import { splitWideWord } from './split-wide-word.ts';
import type { SoftBreak, WrappedLine } from './wrapped-line.ts';

/**
 * Wraps a text to lines of at most `width` display columns. White space is collapsed. Addresses are
 * never broken; a longer word is broken between its graphemes.
 *
 * @param width display columns, at least 2
 * @returns the lines, none for a text without words
 */
export function wrapText(text: string, width: number): readonly string[] {
  const builder = new InlineBuilder();
  builder.addText(text);
  return wrapInline(builder.finish(), width).map((line) => line.text);
}

/**
 * Wraps a paragraph; its hard breaks stay.
 *
 * @param direction the direction of the text around; without it, the letters of each line decide
 */
export function wrapInline(
  inline: InlineText,
  width: number,
  direction?: Direction,
): readonly WrappedLine[] {
  const { text } = inline;
  if (text === '') return [];
  const all: WrappedLine[] = [];
  const wrapper = new Wrapper(inline, width);
  for (let start = 0; start <= text.length; ) {
    const found = text.indexOf('\n', start);
    const end = found < 0 ? text.length : found;
    const lines = wrapper.wrapLine(start, end);
    for (const line of keepDirection(lines, text.slice(start, end), direction)) all.push(line);
    start = end + 1;
  }
  return all;
}

/**
 * A word that reads as the marker of a list item (`-`, `+`, `*`, `1914.`, `1)`), a quotation
 * (`>`), a heading (`##`), a rule (`---`), a fence or the number of a link or note (`[1]`, `[note`)
 * where it begins a line (CommonMark, sections 4 and 5).
 */
const MARKER =
  /^[\u200e\u200f\u2066-\u2069]*(?:>.*|[-+*=_~#–—•]+|`{3,}.*|~{3,}.*|\d{1,9}[.)]|\[\d+\]|\[\p{L}+)$/su;

class Wrapper {
  readonly #text: string;
  readonly #solid: Cursor;
  readonly #glued: Cursor;
  readonly #width: number;
  #lines: WrappedLine[] = [];
  #line = '';
  #used = 0;
  /** The spaces of the line at which it may be broken. */
  #gaps: { readonly at: number; readonly used: number }[] = [];

  constructor(inline: InlineText, width: number) {
    this.#text = inline.text;
    this.#solid = new Cursor(inline.solid);
    this.#glued = new Cursor(inline.glued);
    this.#width = Math.max(2, width);
  }

  /** Wraps what stands between two hard breaks. */
  wrapLine(start: number, end: number): readonly WrappedLine[] {
    this.#lines = [];
    for (let index = start; index < end; ) {
      const wordEnd = this.#endOfWord(index, end);
      this.#placeWord(index, wordEnd);
      index = wordEnd + 1;
    }
    this.#endLine();
    return this.#lines;
  }

  #endOfWord(start: number, end: number): number {
    let space = this.#text.indexOf(' ', start);
    while (space >= 0 && space < end) {
      const glued = this.#glued.around(space);
      if (glued === undefined) return space;
      space = this.#text.indexOf(' ', glued.end);
    }
    return end;
  }

  #placeWord(start: number, end: number): void {
    const word = this.#text.slice(start, end);
    const width = displayWidth(word);
    const gap = this.#line === '' ? 0 : 1;
    if (this.#used + gap + width <= this.#width) {
      if (gap > 0) this.#gaps.push({ at: this.#line.length, used: this.#used });
      this.#add(gap === 0 ? word : ` ${word}`, gap + width);
      return;
    }
    if (MARKER.test(word) && this.#breakBefore(word, width)) return;
    const breaks = findBreaks(word).filter((at) => this.#mayBreak(start + at));
    let from = 0;
    for (const at of [...breaks, word.length]) {
      this.#placePart(word.slice(from, at), start + from, from === 0);
      from = at;
    }
  }

  /** Places a part of a word; the first part has a space before it. */
  #placePart(part: string, start: number, first: boolean): void {
    const width = displayWidth(part);
    const gap = first && this.#line !== '' ? 1 : 0;
    if (this.#used + gap + width <= this.#width) {
      if (gap > 0) this.#gaps.push({ at: this.#line.length, used: this.#used });
      this.#add(gap === 0 ? part : ` ${part}`, gap + width);
      return;
    }
    if (this.#line !== '') this.#endLine(first ? 'space' : 'joint');
    if (width <= this.#width || this.#solid.around(start) !== undefined) {
      this.#add(part, width);
      return;
    }
    for (const [index, piece] of this.#splitWord(part, start).entries()) {
      const own = displayWidth(piece);
      if (index > 0 && this.#used + own > this.#width) this.#endLine('joint');
      this.#add(piece, own);
    }
  }

  /** Splits around what must stay whole within a word that is too wide. */
  #splitWord(word: string, start: number): readonly string[] {
    const parts: string[] = [];
    for (let index = 0; index < word.length; ) {
      const solid = this.#solid.from(start + index);
      const glued = this.#glued.from(start + index);
      const whole = (solid?.start ?? Infinity) < (glued?.start ?? Infinity) ? solid : glued;
      const wholeStart = Math.min(word.length, Math.max(index, (whole?.start ?? Infinity) - start));
      for (const part of splitWideWord(word.slice(index, wholeStart), this.#width))
        parts.push(part);
      const wholeEnd = Math.min(word.length, Math.max(wholeStart, (whole?.end ?? 0) - start));
      if (wholeEnd > wholeStart) parts.push(word.slice(wholeStart, wholeEnd));
      index = Math.max(wholeEnd, wholeStart, index + 1);
    }
    return parts;
  }

  #mayBreak(at: number): boolean {
    const solid = this.#solid.around(at);
    if (solid !== undefined && at > solid.start) return false;
    return this.#glued.around(at) === undefined;
  }

  /**
   * Breaks the line before the word in front of a marker, so that the marker does not begin a line.
   *
   * @returns whether that is possible
   */
  #breakBefore(marker: string, width: number): boolean {
    for (const { at, used } of this.#gaps.toReversed()) {
      const words = this.#line.slice(at + 1);
      const wordsWidth = this.#used - used - 1;
      if (wordsWidth + 1 + width > this.#width) return false;
      if (MARKER.test(words.split(' ', 1)[0] ?? '')) continue;
      this.#line = this.#line.slice(0, at);
      this.#endLine('space');
      this.#add(words, wordsWidth);
      this.#gaps.push({ at: words.length, used: wordsWidth });
      this.#add(` ${marker}`, width + 1);
      return true;
    }
    return false;
  }

  #add(text: string, width: number): void {
    this.#line += text;
    this.#used += width;
  }

  #endLine(soft?: SoftBreak): void {
    const text = this.#line.includes(ZERO_WIDTH_SPACE)
      ? this.#line.replaceAll(ZERO_WIDTH_SPACE, '').replace(/ $/, '')
      : this.#line;
    this.#lines.push(soft === undefined ? { text } : { text, soft });
    this.#line = '';
    this.#used = 0;
    this.#gaps = [];
  }
}

/** Looks up ranges. Lookups move forward through the text, which makes them fast. */
class Cursor {
  readonly #ranges: readonly Range[];
  #index = 0;

  constructor(ranges: readonly Range[]) {
    this.#ranges = ranges;
  }

  /** The range that holds the place. */
  around(place: number): Range | undefined {
    const range = this.from(place);
    return range !== undefined && range.start <= place ? range : undefined;
  }

  /** The first range that ends after the place. */
  from(place: number): Range | undefined {
    while (this.#index > 0 && (this.#ranges[this.#index - 1]?.end ?? 0) > place) this.#index -= 1;
    while ((this.#ranges[this.#index]?.end ?? Infinity) <= place) this.#index += 1;
    return this.#ranges[this.#index];
  }
}
