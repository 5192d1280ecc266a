import { closeEmbeddings } from './isolate-direction.ts';
import { truncateRows } from './truncate-rows.ts';

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

/** Including invisible characters: an address must not break at them. */
const ADDRESS =
  /(?:[a-z][a-z0-9+.-]*:\/\/|mailto:|www\.)(?:[!-~\u00AD\u200B\u2060\uFEFF]|\u200C|\u200D)+/gi;
export const ZERO_WIDTH_SPACE = '\u200B';

/** A letter, digit or mark of a script that sets spaces between its words. */
const WORD_CHARACTER =
  '(?![\\p{sc=Han}\\p{sc=Hiragana}\\p{sc=Katakana}\\p{sc=Thai}\\p{sc=Lao}\\p{sc=Khmer}\\p{sc=Myanmar}])[\\p{L}\\p{M}\\p{N}]';
const ENDS_IN_WORD = new RegExp(`${WORD_CHARACTER}$`, 'u');
/** The rest of a word, as in `s` of "LEBs" or `’s` of "compiler’s". */
const REST_OF_WORD = new RegExp(
  `^(?:${WORD_CHARACTER}|['’ʼ·\\u2010\\u2011-](?=${WORD_CHARACTER}))+`,
  'u',
);

/** Collects a paragraph piece by piece, with its white space collapsed as in HTML. */
export class InlineBuilder {
  readonly #parts: string[] = [];
  #length = 0;
  #last = '';
  /** Whether another space would be collapsed; invisible marks do not change it. */
  #isAfterSpace = true;
  #endsInMovedSpace = false;
  /** What follows the word that is being written: see `addAfterWord`. */
  #afterWord: (() => void)[] = [];
  readonly #solid: Range[] = [];
  readonly #glued: Range[] = [];

  /** Words; addresses among them stay whole. */
  addText(value: string): void {
    const text = this.#finishWord(closeEmbeddings(value));
    if (!/:\/\/|mailto:|www\./i.test(text)) {
      this.#append(truncateRows(text));
      return;
    }
    let done = 0;
    for (const { 0: address, index } of text.matchAll(ADDRESS)) {
      this.#append(truncateRows(text.slice(done, index)));
      this.addSolid(address);
      done = index + address.length;
    }
    this.#append(truncateRows(text.slice(done)));
  }

  /** An invisible mark, such as the start of an isolate. */
  addMark(value: string): void {
    this.#endWord();
    const isAfterSpace = this.#isAfterSpace;
    this.#push(value);
    this.#isAfterSpace = isAfterSpace;
  }

  /** Words that all stay whole. */
  addSolid(value: string): void {
    const text = this.#finishWord(value);
    const start = this.#append(text);
    this.#addSolid(start, this.#length);
  }

  /**
   * Something unbreakable that belongs to the last word, with a space between: the number of a
   * link or note. It follows the whole word, wherever in it the link ends.
   */
  addAfterWord(value: string): void {
    this.#afterWord.push(() => this.#addGlued(value));
  }

  /** The same for words, which may begin the next line. */
  addTextAfterWord(value: string): void {
    this.#afterWord.push(() => this.addText(` ${value}`));
  }

  /** The same for an address, which may begin the next line. */
  addAddressAfterWord(value: string): void {
    this.#afterWord.push(() => {
      this.addText(' ');
      this.addSolid(value);
    });
  }

  /** Writes the rest of a word that a link ended in, and returns what follows it. */
  #finishWord(text: string): string {
    if (this.#afterWord.length === 0 || text === '') return text;
    const [rest = ''] = (ENDS_IN_WORD.test(this.#last) && REST_OF_WORD.exec(text)) || [];
    this.#push(rest);
    if (rest === text) return '';
    this.#endWord();
    return text.slice(rest.length);
  }

  /** Writes what belongs to the word that has ended. */
  #endWord(): void {
    for (const write of this.#afterWord.splice(0)) write();
  }

  #addGlued(value: string): void {
    const spaced = this.#last === ' ';
    if (spaced) this.#dropLast();
    const start = this.#length;
    const needsSpace =
      start > 0 && !/[\n（「『【〈《]$/.test(this.last) && !isIdeographic(this.last);
    this.#push(needsSpace ? ` ${value}` : value);
    this.#glued.push({ start, end: this.#length });
    if (spaced) this.#push(' ');
    this.#endsInMovedSpace = spaced;
  }

  /** An unbreakable word. */
  addUnit(value: string): void {
    this.#endWord();
    const start = this.#length;
    this.#push(value);
    this.#glued.push({ start, end: this.#length });
  }

  addBreak(): void {
    this.#endWord();
    this.#trimEnd();
    this.#push('\n');
  }

  /** The last character so far. */
  get last(): string {
    return this.#last;
  }

  finish(): InlineText {
    this.#endWord();
    this.#trimEnd();
    while (this.#last === '\n') this.#dropLast();
    const text = this.#parts.join('');
    return { text, solid: this.#solid, glued: this.#glued };
  }

  #append(value: string): number {
    let text = /[\t\n\r\f\u2028\u2029]| {2}/.test(value)
      ? value.replace(/[ \t\n\r\f\u2028\u2029]+/g, ' ')
      : value;
    // The space stood before what is glued; a mark that ends a sentence follows without one.
    if (this.#endsInMovedSpace && /^[\p{Pe}\p{Pf}.,;:!?…]/u.test(text)) this.#trimEnd();
    if (text !== '') this.#endsInMovedSpace = false;
    if (text.startsWith(' ') && this.#isAfterSpace) text = text.slice(1);
    const start = this.#length;
    this.#push(text);
    return start;
  }

  #addSolid(start: number, end: number): void {
    if (end > start) this.#solid.push({ start, end });
  }

  #trimEnd(): void {
    if (this.#last === ' ') this.#dropLast();
  }

  // Joined at the end: to look at the end of a string that grows costs as much as to copy it.
  #push(value: string): void {
    if (value === '') return;
    this.#parts.push(value);
    this.#length += value.length;
    this.#setLast(value.slice(-1));
  }

  #dropLast(): void {
    const part = this.#parts.pop() ?? '';
    if (part.length > 1) this.#parts.push(part.slice(0, -1));
    this.#length -= 1;
    this.#setLast(this.#parts.at(-1)?.slice(-1) ?? '');
  }

  #setLast(character: string): void {
    this.#last = character;
    this.#isAfterSpace = character === '' || character === ' ' || character === '\n';
  }
}
