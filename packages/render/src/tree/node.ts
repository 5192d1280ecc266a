import type { ImageSource, Link } from '@pressroom/content-model';

/**
 * A body as the three renderings see it: few node kinds, literal attribute names, and after
 * `nestElements` every element only where HTML allows it.
 */
export type Node =
  | TextNode
  | ElementNode
  | ImageNode
  | CheckboxNode
  | NoteReferenceNode
  | DrawingNode;

/** Attribute names as HTML writes them, with their values unescaped. */
export type Attributes = Readonly<Record<string, string>>;

export interface TextNode {
  readonly kind: 'text';
  readonly value: string;
}

export interface ElementNode {
  readonly kind: 'element';
  /** The name of an HTML element, or `footnotes` or `footnote`. */
  readonly tag: string;
  readonly id: string | undefined;
  readonly attributes: Attributes;
  readonly children: readonly Node[];
  /** On every `a`. */
  readonly link: Link | undefined;
  /** On every `footnote`. */
  readonly note: Note | undefined;
  /** Something to read or to look at is inside. */
  readonly visible: boolean;
  /** A block is inside, however deep. */
  readonly holdsBlock: boolean;
  /** A link or a reference to a note is inside, however deep. */
  readonly holdsLink: boolean;
}

/** What a footnote knows of itself. */
export interface Note {
  readonly number: number;
  /** Ids of the references to this note, in the order of the text. */
  readonly references: readonly string[];
}

export interface ImageNode {
  readonly kind: 'image';
  readonly id: string | undefined;
  readonly source: ImageSource;
  readonly alt: string;
  readonly title: string | undefined;
  /** The size that the author asks for, in CSS pixels. */
  readonly width: number | undefined;
  readonly height: number | undefined;
}

/** The box of a task. */
interface CheckboxNode {
  readonly kind: 'checkbox';
  readonly checked: boolean;
}

export interface NoteReferenceNode {
  readonly kind: 'note-reference';
  readonly id: string | undefined;
  /** The id of the footnote. */
  readonly note: string;
  readonly number: number;
}

/** An element of SVG or MathML; its names are literal. */
export interface DrawingNode {
  readonly kind: 'drawing';
  readonly language: 'svg' | 'math';
  readonly tag: string;
  readonly id: string | undefined;
  readonly attributes: Attributes;
  readonly children: readonly (DrawingNode | TextNode)[];
}
