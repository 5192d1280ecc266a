import type {
  Code,
  Nodes,
  Paragraph,
  Parents,
  PhrasingContent,
  Root,
  RootContent,
  Text,
} from 'mdast';
import type { MarkdownFeatures } from '../../../markdown/markdown-features.ts';
import { holdsBlocks } from '../definitions.ts';
import { type Abbreviations, takeAbbreviations } from './abbreviations.ts';
import { readInlineAttributes, takeBlockAttributes } from './attributes.ts';
import { readCallout, readContainer, withTitle } from './callouts.ts';
import { readFigure, readTableCaptions } from './captions.ts';
import { replaceEmoji } from './emoji.ts';
import { readMarks } from './mark.ts';
import { type BlockMath, childrenOf, type LeafDirective, type TextDirective } from './nodes.ts';
import { readSignedScripts } from './signed-scripts.ts';
import { smartenLine } from './smart-punctuation.ts';
import { makeText } from './text-node.ts';
import { readWikilink } from './wikilinks.ts';

/** How a text is to be read. */
export interface Reading {
  readonly features: MarkdownFeatures;
  /** BCP 47 tag of the text's language. */
  readonly language: string;
}

/** What a text holds where the tree that the parser makes has to be changed. */
const SIGNS: Readonly<Record<keyof MarkdownFeatures, RegExp>> = {
  abbreviations: /^[ \t]*\*\[/m,
  attributes: /\{/,
  callouts: /^[ \t>]*(?:\[!|:::)/m,
  captions: /"|'|\)|^(?:Table)?:[ \t]/m,
  comments: /(?!)/,
  definitionLists: /(?!)/,
  emoji: /:[a-z\d+-][\w-]*:/,
  headingIds: /(?!)/,
  mark: /==/,
  math: /^[ \t>]*(?:```|~~~)[ \t]*math\b/m,
  smartPunctuation: /["']|--|\.\.\./,
  subscript: /~/,
  superscript: /\^/,
  wikilinks: /\[\[/,
};

/** Changes the tree of a Markdown text to hold what the parser does not know. */
export function extendTree(tree: Root, markdown: string, { features, language }: Reading): void {
  const isUsed = (feature: keyof MarkdownFeatures) =>
    features[feature] && SIGNS[feature].test(markdown);
  const used = Object.fromEntries(
    Object.keys(SIGNS).map((name) => [name, isUsed(name as keyof MarkdownFeatures)]),
  ) as unknown as MarkdownFeatures;
  if (!Object.values(used).includes(true)) return;
  new TreeExtender(markdown, used, language).extend(tree);
}

class TreeExtender {
  readonly #markdown: string;
  readonly #used: MarkdownFeatures;
  readonly #language: string;
  #abbreviations: Abbreviations | undefined;

  constructor(markdown: string, used: MarkdownFeatures, language: string) {
    this.#markdown = markdown;
    this.#used = used;
    this.#language = language;
  }

  extend(tree: Root): void {
    if (this.#used.abbreviations) this.#abbreviations = takeAbbreviations(tree, this.#markdown);
    const stack: Nodes[] = [tree];
    for (let node = stack.pop(); node; node = stack.pop()) {
      if (!('children' in node)) continue;
      this.#extendChildren(node);
      for (const child of [...childrenOf(node)].reverse()) stack.push(child);
    }
  }

  #extendChildren(node: Parents): void {
    if (holdsBlocks(node)) {
      const blocks = node as { children: RootContent[] };
      blocks.children = this.#readBlocks(blocks.children);
      return;
    }
    const line = node as { children: PhrasingContent[] };
    switch (node.type) {
      case 'paragraph':
      case 'heading':
      case 'caption':
      case 'tableCell':
      case 'descriptionTerm':
        this.#readLine(node as Paragraph);
        break;
      case 'table':
      case 'tableRow':
      case 'figure':
        break;
      default:
        line.children = this.#readInline(line.children);
    }
  }

  #readBlocks(nodes: readonly RootContent[]): RootContent[] {
    const blocks = nodes.flatMap((node) => this.#readBlock(node));
    return this.#used.captions ? readTableCaptions(blocks, this.#markdown) : blocks;
  }

  #readBlock(node: RootContent): RootContent | readonly RootContent[] {
    const markdown = this.#markdown;
    switch (node.type) {
      case 'blockquote':
        return (this.#used.callouts && readCallout(node, markdown, this.#language)) || node;
      case 'containerDirective':
        return readContainer(node, markdown, this.#language) ?? withTitle(node, markdown);
      case 'code':
        return this.#readCode(node);
      case 'leafDirective':
        return this.#asText(node);
      case 'paragraph':
        return (this.#used.captions && readFigure(node)) || node;
      default:
        return node;
    }
  }

  /** GitHub writes formulas as code in `math`, Pandoc the language of code as `{.python}`. */
  #readCode(code: Code): BlockMath | Code {
    if (this.#used.math && code.lang === 'math') return { ...code, type: 'math' };
    const language = this.#used.attributes
      ? /^\{\.?([\w+#-]+)/.exec(code.lang ?? '')?.[1]
      : undefined;
    return language === undefined ? code : { ...code, lang: language };
  }

  /** The nodes of a paragraph, a heading or a cell. */
  #readLine(line: Paragraph): void {
    line.children = this.#readInline(line.children);
    if (this.#used.attributes) {
      const taken = takeBlockAttributes(line.children, this.#markdown);
      if (taken) {
        line.children = taken.children;
        line.data = { ...line.data, hProperties: { ...taken.attributes } };
      }
    }
    if (this.#used.smartPunctuation) smartenLine(line.children, this.#language);
  }

  #readInline(nodes: readonly PhrasingContent[]): PhrasingContent[] {
    const markdown = this.#markdown;
    let read = nodes.flatMap((node) => this.#readPhrase(node));
    if (this.#used.attributes) read = readInlineAttributes(read, markdown);
    if (this.#used.mark) read = readMarks(read, markdown);
    return read;
  }

  #readPhrase(node: PhrasingContent): readonly PhrasingContent[] {
    const markdown = this.#markdown;
    switch (node.type) {
      case 'text':
        return this.#readText(node);
      case 'link':
      case 'image':
        return [this.#used.wikilinks ? readWikilink(node, markdown) : node];
      case 'textDirective':
        return this.#piecesOf(node);
      case 'subscript':
      case 'superscript':
        // A formula like `a~1 + b~2` has no subscript; Pandoc, too, wants `\ ` for a space in one.
        return /\s/.test(this.#sourceOf(node)) ? this.#piecesOf(node) : [node];
      default:
        return [node];
    }
  }

  #readText(text: Text): readonly PhrasingContent[] {
    const abbreviated = this.#abbreviations
      ? this.#abbreviations.read(text, this.#markdown)
      : [text];
    const parts = abbreviated.flatMap((part) =>
      part.type === 'text' ? this.#readScripts(part) : [part],
    );
    if (this.#used.emoji) {
      for (const part of parts) if (part.type === 'text') part.value = replaceEmoji(part.value);
    }
    return parts;
  }

  #readScripts(text: Text): readonly PhrasingContent[] {
    const { subscript, superscript } = this.#used;
    if (!subscript && !superscript) return [text];
    const isOn = (marker: string) => (marker === '^' ? superscript : subscript);
    return readSignedScripts(text, this.#markdown, isOn);
  }

  #sourceOf({ position }: Nodes): string {
    return this.#markdown.slice(position?.start.offset, position?.end.offset);
  }

  /** The source around the children of a node as text, since the node is none here. */
  #piecesOf(
    node:
      | TextDirective
      | LeafDirective
      | Extract<PhrasingContent, { type: 'subscript' | 'superscript' }>,
  ): readonly PhrasingContent[] {
    const start = node.position?.start.offset ?? 0;
    const end = node.position?.end.offset ?? start;
    const first = node.children[0]?.position?.start.offset ?? end;
    const last = node.children.at(-1)?.position?.end.offset ?? end;
    const text = (from: number, to: number): readonly Text[] =>
      from < to ? [makeText(this.#markdown.slice(from, to), from, to)] : [];
    return [...text(start, first), ...node.children, ...text(last, end)];
  }

  #asText(node: LeafDirective): Paragraph {
    const children = [...this.#piecesOf(node)];
    return { type: 'paragraph', children, ...(node.position ? { position: node.position } : {}) };
  }
}
