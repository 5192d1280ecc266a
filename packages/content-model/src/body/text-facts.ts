import type { Html, Nodes, Root, Table } from 'mdast';
import type { Place } from '../diagnostics/report.ts';
import { offsetsOf } from '../markdown/html-offsets.ts';
import { markUnknownTags, type UnknownTag } from '../markdown/mark-unknown-tags.ts';
import { parseMarkdown } from '../markdown/parse-markdown.ts';
import type { Body, ImageSource, Link } from '../model.ts';
import { placesInText } from '../read/place-in-text.ts';
import { HtmlReader } from './html-reader.ts';
import { imageKey, resolveImage } from './resolve-image.ts';
import { resolveLink } from './resolve-link.ts';
import type { Fault, TextContext } from './text-context.ts';

/** What the rules for bodies look at, with its places in the file. */
export interface TextFacts {
  readonly context: TextContext;
  /** Whether there is anything to read or see. */
  readonly isEmpty: boolean;
  readonly depth: { readonly levels: number; readonly place: Place };
  readonly headings: readonly { readonly depth: number; readonly place: Place }[];
  readonly images: readonly ImageFact[];
  readonly links: readonly LinkFact[];
  readonly html: readonly HtmlFact[];
  readonly texts: readonly {
    readonly raw: string;
    readonly offset: number;
  }[];
  readonly lostCells: readonly LostCells[];
  readonly footnoteReferences: ReadonlySet<string>;
  readonly footnoteDefinitions: ReadonlyMap<string, Place>;
  /** Further definitions of a label that has one already. */
  readonly repeatedFootnotes: readonly { readonly label: string; readonly place: Place }[];
  /** What looks like a tag and is none: it stays in the text. */
  readonly unknownTags: readonly UnknownTag[];
  /** The Markdown as it stands in the file, front matter left out. */
  readonly markdown: string;
  placeOf(offset: number): Place;
  /** The tree that editions are made from; parsed at the first call. */
  body(): Body;
}

export interface ImageFact {
  readonly src: string;
  /** Undefined: the author gave none, not even an empty one. */
  readonly alt: string | undefined;
  readonly place: Place;
  readonly source: ImageSource | Fault;
  /** The same for every address of the same image, in whatever text it stands. */
  readonly key: string;
}

interface HtmlFact {
  readonly node: Html;
  /** Whether it is a tag or the like within a line of text, not a piece of its own. */
  readonly isInline: boolean;
  readonly place: Place;
  /** Where a character of its value stands in the Markdown. */
  offsetOf(index: number): number;
}

interface LinkFact {
  readonly href: string;
  readonly place: Place;
  readonly link: Link | Fault;
}

/** The cells at the end of a table's row that the header has no column for, empty ones left out. */
interface LostCells {
  /** How many columns the header has. */
  readonly columns: number;
  readonly raw: string;
  readonly offset: number;
}

/**
 * Looks through a Markdown text for what the rules ask about, raw HTML included.
 *
 * @param linesBefore how many lines of the file come before the text
 */
export function collectFacts(
  markdown: string,
  linesBefore: number,
  context: TextContext,
  body: () => Body,
): TextFacts {
  const { file } = context;
  const placeInMarkdown = placesInText(markdown);
  const placeOf = (offset: number): Place => {
    const { line, column } = placeInMarkdown(offset);
    return { file, line: line + linesBefore, column };
  };
  const headings: { depth: number; place: Place }[] = [];
  const images: ImageFact[] = [];
  const links: LinkFact[] = [];
  const html: HtmlFact[] = [];
  const texts: { raw: string; offset: number }[] = [];
  const lostCells: LostCells[] = [];
  const footnoteReferences = new Set<string>();
  const footnoteDefinitions = new Map<string, Place>();
  const repeatedFootnotes: { label: string; place: Place }[] = [];
  const imageReferences = new Map<string, string>();
  const linkReferences = new Set<string>();
  const definitions = new Map<string, { url: string; place: Place }>();
  let levels = 0;
  let deepest: Place = { file, line: linesBefore + 1, column: 1 };
  let isEmpty = true;

  const addImage = (src: string, alt: string | undefined, place: Place) =>
    images.push({
      src,
      alt,
      place,
      source: resolveImage(src, context),
      key: imageKey(src, context),
    });
  const addLink = (href: string, place: Place) =>
    links.push({ href, place, link: resolveLink(href, context) });
  const addHeading = (depth: number, place: Place) => headings.push({ depth, place });
  const rawHtml = new HtmlReader({ image: addImage, link: addLink, heading: addHeading });

  const marked = markUnknownTags(markdown);
  for (const { node, depth, isInline } of walk(parseMarkdown(marked.markdown))) {
    const start = node.position?.start;
    const place: Place = start
      ? { file, line: start.line + linesBefore, column: start.column }
      : deepest;
    if (depth > levels) [levels, deepest] = [depth, place];
    if (isEmpty && isSomething(node)) isEmpty = false;
    switch (node.type) {
      case 'heading':
        addHeading(node.depth, place);
        break;
      case 'image':
        addImage(node.url, node.alt ?? '', place);
        break;
      case 'imageReference':
        imageReferences.set(node.identifier, node.alt ?? '');
        break;
      case 'link':
        addLink(node.url, place);
        break;
      case 'linkReference':
        linkReferences.add(node.identifier);
        break;
      case 'definition':
        if (!definitions.has(node.identifier)) {
          definitions.set(node.identifier, { url: node.url, place });
        }
        break;
      case 'footnoteReference':
        footnoteReferences.add(node.identifier);
        break;
      case 'footnoteDefinition':
        if (footnoteDefinitions.has(node.identifier)) {
          repeatedFootnotes.push({ label: node.identifier, place });
        } else footnoteDefinitions.set(node.identifier, place);
        break;
      case 'html': {
        const offsetOf = offsetsOf(node, marked.markdown);
        html.push({ node, isInline, place, offsetOf });
        rawHtml.read(node.value, (index) => placeOf(offsetOf(index)));
        break;
      }
      case 'table':
        lostCells.push(...findLostCells(node, markdown));
        break;
      case 'text':
        texts.push({
          raw: markdown.slice(start?.offset ?? 0, node.position?.end.offset ?? 0),
          offset: start?.offset ?? 0,
        });
        break;
    }
  }
  for (const [identifier, { url, place }] of definitions) {
    const alt = imageReferences.get(identifier);
    if (alt !== undefined) addImage(url, alt, place);
    if (linkReferences.has(identifier)) addLink(url, place);
  }
  let parsed: Body | undefined;
  return {
    context,
    isEmpty,
    depth: { levels, place: deepest },
    headings,
    images,
    links,
    html,
    texts,
    lostCells,
    footnoteReferences,
    footnoteDefinitions,
    repeatedFootnotes,
    unknownTags: marked.tags,
    markdown,
    placeOf,
    body: () => {
      parsed ??= body();
      return parsed;
    },
  };
}

/** What holds paragraphs, lists and the like; what is in anything else is part of a line. */
const HOLDS_BLOCKS: ReadonlySet<string> = new Set([
  'root',
  'blockquote',
  'list',
  'listItem',
  'footnoteDefinition',
]);

interface Visit {
  readonly node: Nodes;
  readonly depth: number;
  readonly isInline: boolean;
}

/** Every node in document order, without recursion: a text may nest deeply. */
function* walk(tree: Root): Generator<Visit> {
  const stack: Visit[] = [{ node: tree, depth: 0, isInline: false }];
  for (let top = stack.pop(); top; top = stack.pop()) {
    yield top;
    if (!('children' in top.node)) continue;
    const isInline = !HOLDS_BLOCKS.has(top.node.type);
    for (let i = top.node.children.length - 1; i >= 0; i -= 1) {
      const child = top.node.children[i];
      if (child) stack.push({ node: child, depth: top.depth + 1, isInline });
    }
  }
}

function* findLostCells({ children: [header, ...rows] }: Table, markdown: string) {
  const columns = header?.children.length ?? 0;
  for (const row of rows) {
    const lost = row.children.slice(columns).flatMap((cell) => cell.children);
    const offset = lost[0]?.position?.start.offset;
    const end = lost.at(-1)?.position?.end.offset;
    if (offset === undefined || end === undefined) continue;
    yield { columns, raw: markdown.slice(offset, end), offset };
  }
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
      return true;
    default:
      return false;
  }
}
