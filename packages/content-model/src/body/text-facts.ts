import type { Code, Delete, Html, Nodes, TableCell, Text } from 'mdast';
import type { Place } from '../diagnostics/report.ts';
import type { Removed } from '../document/html/find-removed.ts';
import type { UnknownTag } from '../document/html/raw-html.ts';
import type { Definitions } from '../document/markdown/definitions.ts';
import { offsetOf } from '../document/markdown/markdown-walk.ts';
import type { Document } from '../document/node.ts';
import { type DocumentObserver, readDocument } from '../document/read-document.ts';
import type { ImageSource, Link } from '../document/targets.ts';
import { offsetsOf } from '../markdown/html-offsets.ts';
import { placesInText } from '../read/position-in-text.ts';
import { mightContainUnsupportedMarkup } from '../unsupported/might-contain-unsupported-markup.ts';
import { imageKey } from './resolve-image.ts';
import type { TargetProblem, TextContext } from './text-context.ts';

/** What the rules for bodies look at, with its places in the file. */
export interface TextFacts {
  readonly context: TextContext;
  readonly document: Document;
  /** Whether there is anything to read or see. */
  readonly isEmpty: boolean;
  readonly depth: { readonly levels: number; readonly place: Place };
  readonly headings: readonly { readonly depth: number; readonly place: Place }[];
  readonly images: readonly ImageFact[];
  readonly links: readonly LinkFact[];
  readonly html: readonly HtmlFact[];
  /** What was taken out of raw HTML. */
  readonly removed: readonly Removed[];
  readonly texts: readonly TextFact[];
  /** Whether a text may hold markup that Markdown does not know. */
  readonly mightContainUnsupportedMarkup: boolean;
  readonly droppedCells: readonly DroppedCells[];
  readonly footnoteReferences: ReadonlySet<string>;
  readonly footnoteDefinitions: ReadonlyMap<string, Place>;
  /** Further definitions of a label that has one already. */
  readonly repeatedFootnotes: readonly { readonly label: string; readonly place: Place }[];
  /** The first `H~2~O` that is read as deleted text. */
  readonly deletionInWord: { readonly raw: string; readonly place: Place } | undefined;
  /** The first code block that is a diagram for a program to draw. */
  readonly diagram: { readonly language: string; readonly place: Place } | undefined;
  readonly formulaProblems: readonly { readonly problem: string; readonly place: Place }[];
  /** What looks like a tag and is none: it stays in the text. */
  readonly unknownTags: readonly UnknownTag[];
  /** The Markdown as it stands in the file, front matter left out. */
  readonly markdown: string;
  placeOf(offset: number): Place;
}

export interface ImageFact {
  readonly src: string;
  /** Undefined: the author gave none, not even an empty one. */
  readonly alt: string | undefined;
  readonly place: Place;
  readonly source: ImageSource | TargetProblem;
  /** The same for every address of the same image, in whatever text it stands. */
  readonly key: string;
}

interface HtmlFact {
  readonly node: Html;
  /** Whether it is inline HTML rather than an HTML block. */
  readonly isInline: boolean;
  readonly place: Place;
  /** Where a character of its value stands in the Markdown. */
  offsetOf(index: number): number;
}

interface LinkFact {
  readonly href: string;
  readonly place: Place;
  readonly link: Link | TargetProblem;
}

/** A text as it stands in the Markdown. */
interface TextFact {
  readonly raw: string;
  readonly offset: number;
}

/** The cells at the end of a table's row that the header has no column for, empty ones left out. */
interface DroppedCells {
  /** How many columns the header has. */
  readonly columns: number;
  readonly raw: string;
  readonly offset: number;
}

/**
 * Reads a Markdown text, and what the rules ask about it, raw HTML included.
 *
 * @param linesBefore how many lines of the file come before the text
 */
export function collectFacts(
  markdown: string,
  linesBefore: number,
  context: TextContext,
): TextFacts {
  const collector = new FactCollector(markdown, linesBefore, context);
  return collector.facts(readDocument(markdown, context, collector));
}

/** `~2~` of `H~2~O`, which GFM reads as deleted text. */
const SUBSCRIPT = /^~[\p{L}\p{N}+−-]{1,12}~$/u;

/** Languages of code blocks that other tools draw. */
const DIAGRAM =
  /^(?:blockdiag|bytefield|c4plantuml|d2|ditaa|erd|excalidraw|graphviz|mermaid|nomnoml|pikchr|plantuml|puml|structurizr|svgbob|tikz|vega|vega-lite|wavedrom)$/i;

class FactCollector implements DocumentObserver {
  readonly #markdown: string;
  readonly #context: TextContext;
  readonly #linesBefore: number;
  readonly #positionOf: (offset: number) => { line: number; column: number };
  readonly #headings: { depth: number; place: Place }[] = [];
  readonly #images: ImageFact[] = [];
  readonly #links: LinkFact[] = [];
  readonly #html: HtmlFact[] = [];
  readonly #texts: (Text | Html)[] = [];
  readonly #droppedCells: DroppedCells[] = [];
  readonly #references = new Set<string>();
  #deletionInWord: TextFacts['deletionInWord'];
  #diagram: TextFacts['diagram'];
  readonly #formulaProblems: { problem: string; place: Place }[] = [];
  #definitions: Definitions | undefined;
  #unknownTags: readonly UnknownTag[] = [];
  readonly #removed: Removed[] = [];
  #mightContainUnsupportedMarkup = false;
  #isEmpty = true;
  #levels = 0;
  #deepest: Nodes | undefined;

  constructor(markdown: string, linesBefore: number, context: TextContext) {
    this.#markdown = markdown;
    this.#linesBefore = linesBefore;
    this.#context = context;
    this.#positionOf = placesInText(markdown);
  }

  facts(document: Document): TextFacts {
    const markdown = this.#markdown;
    const texts = this.#texts;
    const placeOf = (offset: number) => this.#placeOf(offset);
    const { notes = new Map(), repeatedNotes = [] } = this.#definitions ?? {};
    return {
      context: this.#context,
      document,
      isEmpty: this.#isEmpty,
      depth: {
        levels: this.#levels,
        place: placeOf(this.#deepest === undefined ? 0 : offsetOf(this.#deepest)),
      },
      headings: this.#headings,
      images: this.#images,
      links: this.#links,
      html: this.#html,
      removed: this.#removed,
      mightContainUnsupportedMarkup: this.#mightContainUnsupportedMarkup,
      droppedCells: this.#droppedCells,
      footnoteReferences: this.#references,
      footnoteDefinitions: new Map(
        [...notes].map(([label, note]) => [label, placeOf(offsetOf(note))]),
      ),
      repeatedFootnotes: repeatedNotes.map((note) => {
        return { label: note.identifier, place: placeOf(offsetOf(note)) };
      }),
      deletionInWord: this.#deletionInWord,
      diagram: this.#diagram,
      formulaProblems: this.#formulaProblems,
      unknownTags: this.#unknownTags,
      // Few texts have anything that a rule looks for in them.
      get texts() {
        return texts.map((node) => toText(node, markdown));
      },
      markdown,
      placeOf,
    };
  }

  definitions(definitions: Definitions): void {
    this.#definitions = definitions;
  }

  unknownTags(tags: readonly UnknownTag[]): void {
    this.#unknownTags = tags;
  }

  removed(removed: readonly Removed[]): void {
    for (const one of removed) this.#removed.push(one);
  }

  node(node: Nodes, depth: number): void {
    if (depth > this.#levels) {
      this.#levels = depth;
      this.#deepest = node;
    }
    if (this.#isEmpty && isSomething(node)) this.#isEmpty = false;
    if (node.type === 'delete') this.#readDelete(node);
    if (node.type === 'code') this.#readCode(node);
  }

  text(node: Text | Html): void {
    this.#texts.push(node);
    this.#mightContainUnsupportedMarkup ||= mightContainUnsupportedMarkup(node.value);
  }

  html(node: Html, isInline: boolean): void {
    const toOffset = offsetsOf(node, this.#markdown);
    const place = this.#placeOf(offsetOf(node));
    this.#html.push({ node, isInline, place, offsetOf: toOffset });
    this.#mightContainUnsupportedMarkup ||=
      node.value.includes('[^') || mightContainUnsupportedMarkup(node.value);
  }

  heading(depth: number, offset: number): void {
    this.#headings.push({ depth, place: this.#placeOf(offset) });
  }

  image(
    src: string,
    alt: string | undefined,
    source: ImageSource | TargetProblem,
    offset: number,
  ): void {
    const key = imageKey(src, this.#context);
    this.#images.push({ src, alt, place: this.#placeOf(offset), source, key });
  }

  link(href: string, link: Link | TargetProblem, offset: number): void {
    this.#links.push({ href, place: this.#placeOf(offset), link });
  }

  droppedCells(cells: readonly TableCell[], columns: number): void {
    const content = cells.flatMap((cell) => cell.children);
    const offset = content[0]?.position?.start.offset;
    const end = content.at(-1)?.position?.end.offset;
    if (offset === undefined || end === undefined) return;
    this.#droppedCells.push({ columns, raw: this.#markdown.slice(offset, end), offset });
  }

  reference({ identifier }: { readonly identifier: string }): void {
    this.#references.add(identifier);
  }

  formulaProblem(problem: string, offset: number): void {
    this.#formulaProblems.push({ problem, place: this.#placeOf(offset) });
  }

  #readDelete(node: Delete): void {
    const offset = offsetOf(node);
    const { raw } = toText(node, this.#markdown);
    if (!SUBSCRIPT.test(raw) || !/[\p{L}\p{N})]/u.test(this.#markdown.charAt(offset - 1))) return;
    this.#deletionInWord ??= { raw, place: this.#placeOf(offset) };
  }

  #readCode(node: Code): void {
    const language = node.lang ?? '';
    if (!DIAGRAM.test(language)) return;
    this.#diagram ??= { language, place: this.#placeOf(offsetOf(node)) };
  }

  #placeOf(offset: number): Place {
    const { line, column } = this.#positionOf(offset);
    return { file: this.#context.file, line: line + this.#linesBefore, column };
  }
}

function toText(node: Text | Html | Delete, markdown: string): TextFact {
  const offset = offsetOf(node);
  return { raw: markdown.slice(offset, node.position?.end.offset ?? offset), offset };
}

function isSomething(node: Nodes): boolean {
  switch (node.type) {
    case 'text':
      return node.value.trim() !== '';
    case 'html':
      return !/^\s*(?:<!--[\s\S]*?-->\s*)*$/.test(node.value);
    case 'image':
    case 'imageReference':
    case 'code':
    case 'inlineCode':
    case 'inlineMath':
    case 'math':
      return true;
    default:
      return false;
  }
}
