import type { Html } from 'mdast';
import { offsetsOf } from '../../markdown/html-offsets.ts';
import type { HtmlToken } from '../../markdown/html-tokens.ts';
import { cleanText } from '../../read/clean-text.ts';
import { type ElementType, isBlockType } from '../element-types.ts';
import { NO_ATTRIBUTES } from '../make-node.ts';
import type { MarkdownSink, Note, NoteReference } from '../markdown/markdown-sink.ts';
import type { Attributes } from '../node.ts';

/** Where a part of the written HTML comes from. */
export interface Origin {
  /** In the Markdown, in UTF-16 code units. */
  readonly offset: number;
  /** The piece of raw HTML that it is in; undefined for what is made of Markdown. */
  readonly piece: Html | undefined;
}

/** HTML, and where it comes from. */
export interface HtmlSource {
  readonly html: string;
  /** The notes in the order of their elements. */
  readonly notes: readonly Note[];
  /** Where a character of the HTML comes from. */
  originOf(index: number): Origin;
}

interface Entry {
  /** Where the part begins in the written HTML. */
  readonly start: number;
  readonly offset: number;
  readonly piece?: {
    readonly node: Html;
    readonly offsetOf: (index: number) => number;
    readonly start: number;
  };
}

/**
 * Writes a Markdown text with raw HTML as one HTML text, for HTML's tree construction: an element
 * may begin in one piece of HTML and end in a later one. Remembers where each part comes from.
 */
export class HtmlWriter implements MarkdownSink {
  readonly #markdown: string;
  readonly #endings: ReadonlyMap<Html, string>;
  readonly #declarations: ReadonlyMap<Html, readonly HtmlToken[]>;
  readonly #parts: string[] = [];
  readonly #open: string[] = [];
  readonly #entries: Entry[] = [];
  #length = 0;
  #isAfterBlock = false;
  readonly #notes: Note[] = [];

  /**
   * @param endings what ends the raw elements and comments that a piece of HTML leaves open
   * @param declarations in the pieces of HTML
   */
  constructor(
    markdown: string,
    endings: ReadonlyMap<Html, string>,
    declarations: ReadonlyMap<Html, readonly HtmlToken[]>,
  ) {
    this.#markdown = markdown;
    this.#endings = endings;
    this.#declarations = declarations;
  }

  /** What was written. */
  finish(): HtmlSource {
    return {
      html: this.#parts.join(''),
      notes: this.#notes,
      originOf: (index) => this.#originOf(index),
    };
  }

  open(type: ElementType, attributes: Attributes = NO_ATTRIBUTES, offset = 0): void {
    if (isBlockType(type)) this.#beginLine();
    this.#openTag(`<${type}${writeAttributes(attributes)}>`, `</${type}>`, offset);
    this.#isAfterBlock = false;
  }

  close(): void {
    if (this.#isAfterBlock) this.#write('\n', 0);
    const endTag = this.#open.pop() ?? '';
    this.#write(endTag, 0);
    this.#isAfterBlock = isBlockType(endTag.slice(endTag.lastIndexOf('/') + 1, -1));
  }

  addEmpty(type: 'br' | 'hr', attributes: Attributes = NO_ATTRIBUTES, offset = 0): void {
    if (type === 'hr') this.#beginLine();
    this.#write(`<${type}${writeAttributes(attributes)}>`, offset);
    this.#isAfterBlock = type === 'hr';
  }

  addText(value: string, offset = 0): void {
    this.#write(escapeText(value), offset);
    this.#isAfterBlock = false;
  }

  addCheckbox(checked: boolean): void {
    this.#write(`<input type="checkbox"${checked ? ' checked' : ''}>`, 0);
  }

  addImage(src: string, attributes: Attributes, offset: number): void {
    this.#write(`<img${writeAttributes({ src, ...attributes })}>`, offset);
  }

  addFormula(mathml: string, offset = 0): void {
    this.#write(mathml, offset);
    this.#isAfterBlock = false;
  }

  addNoteReference({ id, note, number }: NoteReference, offset = 0): void {
    const attributes = writeAttributes({ id, href: `#${note}` });
    this.#write(`<a data-note="${number}"${attributes}>`, offset);
    this.#write(`${number}</a>`, offset);
  }

  openFootnotes(): void {
    this.#beginLine();
    this.#openTag('<section data-notes><ol>', '</ol></section>', 0);
  }

  openFootnote(note: Note, id: string, offset = 0): void {
    this.#beginLine();
    const tag = `<li data-note="${this.#notes.length}"${writeAttributes({ id })}>`;
    this.#openTag(tag, '</li>', offset);
    this.#notes.push(note);
  }

  /** Writes a piece of raw HTML as it is, but for what would take the text after it with it. */
  addHtml(node: Html, isInline: boolean): void {
    if (!isInline) this.#beginLine();
    const offsetOf = offsetsOf(node, this.#markdown);
    const { value } = node;
    let from = 0;
    const copy = (to: number) => {
      if (to === from) return;
      this.#entries.push({
        start: this.#length,
        offset: 0,
        piece: { node, offsetOf, start: from },
      });
      // Nothing ends `<plaintext>` in HTML.
      this.#append(cleanText(value.slice(from, to)).replace(/<(\/?)plaintext\b/gi, '<$1listing  '));
    };
    for (const token of this.#declarations.get(node) ?? []) {
      if (!INSTRUCTION.test(token.raw)) continue;
      copy(token.offset);
      this.#write('<!-- -->', offsetOf(token.offset));
      from = token.offset + token.raw.length;
    }
    copy(value.length);
    const ending = this.#endings.get(node);
    if (ending !== undefined) this.#write(ending, offsetOf(value.length));
    this.#isAfterBlock = !isInline;
  }

  #originOf(index: number): Origin {
    let low = 0;
    let high = this.#entries.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((this.#entries[middle]?.start ?? 0) <= index) low = middle;
      else high = middle;
    }
    const entry = this.#entries[low];
    if (!entry) return { offset: 0, piece: undefined };
    const { start, offset, piece } = entry;
    if (!piece) return { offset, piece: undefined };
    return { offset: piece.offsetOf(piece.start + index - start), piece: piece.node };
  }

  /** Keeps the words of blocks apart, whatever the HTML around them makes of these. */
  #beginLine(): void {
    if (this.#length > 0) this.#write('\n', 0);
  }

  #openTag(startTag: string, endTag: string, offset: number): void {
    this.#write(startTag, offset);
    this.#open.push(endTag);
  }

  #write(html: string, offset: number): void {
    this.#entries.push({ start: this.#length, offset });
    this.#append(html);
  }

  #append(html: string): void {
    this.#parts.push(html);
    this.#length += html.length;
  }
}

/** Code of PHP and CDATA, which an HTML parser would let go at its first `>`. */
const INSTRUCTION = /^<(?:\?[\s\S]*\?|!\[CDATA\[[\s\S]*\]\])>$/;

function writeAttributes(attributes: Attributes): string {
  let out = '';
  for (const [name, value] of Object.entries(attributes)) {
    const escaped = cleanText(value).replace(/&/g, '&amp;').replace(/"/g, '&quot;');
    out += ` ${name}="${escaped}"`;
  }
  return out;
}

function escapeText(text: string): string {
  return cleanText(text).replace(/&/g, '&amp;').replace(/</g, '&lt;');
}
