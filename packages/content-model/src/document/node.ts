import type { ElementType } from './element-types.ts';
import type { ImageSource, Link } from './targets.ts';

/**
 * The text of an article or a letter as every edition is made from it. It can be relied upon:
 * - every node stands where HTML's content model allows it (HTML, section 3.2.5);
 * - every string is legal XML 1.0 without control characters;
 * - ids are unique, and a link to a fragment leads to one of them;
 * - links and images are resolved;
 * - elements nest at most `MAX_DEPTH` levels deep, so that a walk over the tree may recurse.
 */
export interface Document {
  readonly children: readonly DocumentNode[];
}

export type DocumentNode =
  | TextNode
  | ImageNode
  | CheckboxNode
  | NoteReferenceNode
  | ForeignNode
  | ElementNode;

/** The name of a node type: see the README for an example of each. */
export type NodeType = DocumentNode['type'];

/** Attributes by the names that HTML, SVG and MathML give them; the values are unescaped. */
export type Attributes = Readonly<Record<string, string>>;

export interface TextNode {
  readonly type: 'text';
  readonly value: string;
}

/** An element, of HTML but for `footnotes` and `footnote`. */
export type ElementNode = PlainElement | LinkElement | FootnoteElement;

interface ElementBase {
  readonly id: string | undefined;
  readonly attributes: Attributes;
  readonly children: readonly DocumentNode[];
  /** Whether something to read or to look at is inside. */
  readonly isVisible: boolean;
  /** Whether a block is inside, however deep. */
  readonly holdsBlock: boolean;
  /** Whether a link or a reference to a note is inside, however deep, or this is one. */
  readonly holdsLink: boolean;
}

export interface PlainElement extends ElementBase {
  readonly type: Exclude<ElementType, 'a' | 'footnote'>;
  /** Of a `code` element: the language that its author names, in lower case. */
  readonly codeLanguage?: string;
  /** Of an `aside` that is a callout; its first child is a paragraph with its title. */
  readonly callout?: CalloutKind;
}

/** What a callout is about, in the order of how much harm it warns of. */
export const CALLOUT_KINDS = ['note', 'tip', 'important', 'warning', 'caution'] as const;

export type CalloutKind = (typeof CALLOUT_KINDS)[number];

export interface LinkElement extends ElementBase {
  readonly type: 'a';
  readonly link: Link;
}

export interface FootnoteElement extends ElementBase {
  readonly type: 'footnote';
  /** Counted from 1 in the order of the first references. */
  readonly number: number;
  /** Ids of the references to this note, in the order of the text. */
  readonly references: readonly string[];
}

export interface ImageNode {
  readonly type: 'image';
  readonly id: string | undefined;
  readonly source: ImageSource;
  readonly alt: string;
  /** Whether it is all that names the link around it, and has no alternative text. */
  readonly isUnnamedLink: boolean;
  readonly title: string | undefined;
  /** The size that the author asks for, in CSS pixels. */
  readonly width: number | undefined;
  readonly height: number | undefined;
}

/** The box of a task. */
export interface CheckboxNode {
  readonly type: 'checkbox';
  readonly checked: boolean;
}

export interface NoteReferenceNode {
  readonly type: 'noteReference';
  readonly id: string | undefined;
  /** The id of the footnote. */
  readonly note: string;
  readonly number: number;
}

/** An element of SVG or MathML; `name` and the attributes are literal. */
export interface ForeignNode {
  readonly type: 'foreign';
  readonly language: 'svg' | 'math';
  readonly name: string;
  readonly id: string | undefined;
  readonly attributes: Attributes;
  readonly children: readonly (ForeignNode | TextNode)[];
}
