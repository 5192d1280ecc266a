import type {
  BlockContent,
  DefinitionContent,
  Image,
  Nodes,
  Parent,
  Parents,
  PhrasingContent,
} from 'mdast';
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

/** The line of text that names a callout, a disclosure, a figure or a table. */
export interface Caption extends Parent {
  type: 'caption';
  children: PhrasingContent[];
}

/** `> [!NOTE]`, `:::note` */
export interface Callout extends Parent {
  type: 'callout';
  kind: CalloutKind;
  caption: Caption;
  children: (BlockContent | DefinitionContent)[];
}

/** `:::details Summary` */
export interface Disclosure extends Parent {
  type: 'disclosure';
  caption: Caption;
  children: (BlockContent | DefinitionContent)[];
}

/** An image that stands alone and has a caption. */
export interface Figure extends Parent {
  type: 'figure';
  caption: Caption;
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
    caption?: Caption;
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
    caption: Caption;
    disclosure: Disclosure;
    figure: Figure;
    mark: Mark;
    span: Span;
  }
}

export function makeCaption(children: readonly PhrasingContent[]): Caption {
  return { type: 'caption', children: [...children] };
}

/** The children of a node, its caption among them. */
export function childrenOf(node: Parents): readonly Nodes[] {
  return 'caption' in node && node.caption ? [node.caption, ...node.children] : node.children;
}
