import type { BlockContent, DefinitionContent, Image, Nodes, Parent, PhrasingContent } from 'mdast';
import type { CalloutKind } from '../../node.ts';

// Nodes of Markdown beyond CommonMark and GFM that the parser does not make.

/** `==marked==` */
interface Mark extends Parent {
  type: 'mark';
  children: PhrasingContent[];
}

/** The first use of an abbreviation that the text defines: `*[HTML]: HyperText Markup Language`. */
interface Abbreviation extends Parent {
  type: 'abbreviation';
  title: string;
  children: PhrasingContent[];
}

/** `[words]{lang=fr}` */
interface Span extends Parent {
  type: 'span';
  children: PhrasingContent[];
}

/** `> [!NOTE]`, `:::note` */
export interface Callout extends Parent {
  type: 'callout';
  kind: CalloutKind;
  title: PhrasingContent[];
  children: (BlockContent | DefinitionContent)[];
}

/** `:::details Summary` */
export interface Disclosure extends Parent {
  type: 'disclosure';
  summary: PhrasingContent[];
  children: (BlockContent | DefinitionContent)[];
}

/** An image that stands alone and has a caption. */
export interface Figure extends Parent {
  type: 'figure';
  caption: PhrasingContent[];
  children: [Image];
}

export type ContainerDirective = Extract<Nodes, { type: 'containerDirective' }>;
export type LeafDirective = Extract<Nodes, { type: 'leafDirective' }>;
export type TextDirective = Extract<Nodes, { type: 'textDirective' }>;
export type BlockMath = Extract<Nodes, { type: 'math' }>;
export type InlineMath = Extract<Nodes, { type: 'inlineMath' }>;

declare module 'mdast' {
  interface Data {
    /** Attributes of HTML, unchecked. */
    hProperties?: Readonly<Record<string, unknown>>;
  }
  interface Table {
    caption?: PhrasingContent[];
  }
  interface Image {
    /** Attributes of HTML besides those of Markdown, unchecked. */
    attributes?: Readonly<Record<string, string>>;
  }
  interface PhrasingContentMap {
    abbreviation: Abbreviation;
    mark: Mark;
    span: Span;
  }
  interface BlockContentMap {
    callout: Callout;
    disclosure: Disclosure;
    figure: Figure;
  }
  interface RootContentMap {
    abbreviation: Abbreviation;
    callout: Callout;
    disclosure: Disclosure;
    figure: Figure;
    mark: Mark;
    span: Span;
  }
}
