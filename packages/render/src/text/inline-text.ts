import { tameEmbeddings } from './isolate-direction.ts';
import { shortenRows } from './shorten-rows.ts';

/** Part of a line of text: a half-open range of UTF-16 units. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** A paragraph before it is wrapped: its spaces are single, its hard breaks line feeds. */
export interface InlineText {
  readonly text: string;
  /** Where words must stay whole, such as addresses and code; in order. */
  readonly solid: readonly Range[];
  /** What belongs to the word before it, its spaces included; in order. */
  readonly glued: readonly Range[];
}

/** Chinese and Japanese set no space before a mark. */
function isIdeographic(character: string): boolean {
  return /[\u3000-\u30FF\u3400-\u9FFF\uFF00-\uFF60]/.test(character);
}

/** With the characters that nobody sees: an address is not to be broken at them. */
const ADDRESS =
  /(?:[a-z][a-z0-9+.-]*:\/\/|mailto:|www\.)(?:[!-~\u00AD\u200B\u2060\uFEFF]|\u200C|\u200D)+/gi;
export const ZERO_WIDTH_SPACE = '\u200B';

/** Collects a paragraph piece by piece, with its white space collapsed as in HTML. */
export class InlineBuilder {
  #text = '';
  readonly #solid: Range[] = [];
  readonly #glued: Range[] = [];

  /** Words; addresses among them stay whole. */
  addText(value: string): void {
    const text = tameEmbeddings(value);
    if (!/:\/\/|mailto:|www\./i.test(text)) {
      this.#append(shortenRows(text));
      return;
    }
    let done = 0;
    for (const { 0: address, index } of text.matchAll(ADDRESS)) {
      this.#append(shortenRows(text.slice(done, index)));
      this.addSolid(address);
      done = index + address.length;
    }
    this.#append(shortenRows(text.slice(done)));
  }

  /** An invisible mark, such as the start of an isolate. */
  addMark(value: string): void {
    this.#text += value;
  }

  /** Words that all stay whole. */
  addSolid(value: string): void {
    const start = this.#append(value);
    this.#addSolid(start, this.#text.length);
  }

  /** Something unbreakable right after the last word, with a space between if there is a word. */
  addGlued(value: string): void {
    const spaced = this.#text.endsWith(' ');
    if (spaced) this.#text = this.#text.slice(0, -1);
    const start = this.#text.length;
    const needsSpace =
      start > 0 && !/[\n（「『【〈《]$/.test(this.last) && !isIdeographic(this.last);
    this.#text += needsSpace ? ` ${value}` : value;
    this.#glued.push({ start, end: this.#text.length });
    if (spaced) this.#text += ' ';
  }

  /** Something unbreakable that stands for itself. */
  addUnit(value: string): void {
    const start = this.#text.length;
    this.#text += value;
    this.#glued.push({ start, end: this.#text.length });
  }

  addBreak(): void {
    this.#trimEnd();
    this.#text += '\n';
  }

  /** The last character so far. */
  get last(): string {
    return this.#text.slice(-1);
  }

  finish(): InlineText {
    this.#trimEnd();
    const text = this.#text.replace(/\n+$/, '');
    return { text, solid: this.#solid, glued: this.#glued };
  }

  #append(value: string): number {
    let text = /[\t\n\r\f\u2028\u2029]| {2}/.test(value)
      ? value.replace(/[ \t\n\r\f\u2028\u2029]+/g, ' ')
      : value;
    if (text.startsWith(' ') && (this.#text === '' || /[ \n]$/.test(this.last)))
      text = text.slice(1);
    const start = this.#text.length;
    this.#text += text;
    return start;
  }

  #addSolid(start: number, end: number): void {
    if (end > start) this.#solid.push({ start, end });
  }

  #trimEnd(): void {
    if (this.#text.endsWith(' ')) this.#text = this.#text.slice(0, -1);
  }
}
