import type { Html } from 'mdast';
import type { ElementType } from '../element-types.ts';
import type { Attributes, FootnoteElement } from '../node.ts';

/**
 * Receives a Markdown text as HTML elements, in document order. Offsets are in
 * the Markdown, in UTF-16 code units.
 */
export interface MarkdownSink {
  open(type: ElementType, attributes?: Attributes, offset?: number): void;
  /** Closes the element that was opened last. */
  close(): void;
  addEmpty(type: 'br' | 'hr', attributes?: Attributes, offset?: number): void;
  addText(value: string, offset?: number): void;
  addCheckbox(checked: boolean): void;
  addImage(src: string, attributes: Attributes, offset: number): void;
  /** @param mathml the formula as a `math` element */
  addFormula(mathml: string, offset?: number): void;
  addNoteReference(reference: NoteReference, offset?: number): void;
  /** @param isInline whether it stands in a line of text */
  addHtml(html: Html, isInline: boolean): void;
  openFootnotes(): void;
  openFootnote(note: Note, id: string, offset?: number): void;
}

export type Note = Pick<FootnoteElement, 'number' | 'references'>;

export interface NoteReference {
  readonly id: string;
  readonly note: string;
  readonly number: number;
}
