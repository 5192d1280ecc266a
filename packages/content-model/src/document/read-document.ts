import type { Html, Nodes, Parents, Root } from 'mdast';
import type { TextContext } from '../body/text-context.ts';
import { declarationsIn, type HtmlToken } from '../markdown/html-tokens.ts';
import { parseMarkdown } from '../markdown/parse-markdown.ts';
import { hasIllegalCharacter } from '../read/clean-text.ts';
import { replaceInPlace } from '../read/stand-ins.ts';
import { DocumentBuilder } from './document-builder.ts';
import { findRemoved, type Removed } from './html/find-removed.ts';
import { parseHtml, readHtml } from './html/html-reader.ts';
import { HtmlWriter } from './html/html-writer.ts';
import { findIslands } from './html/islands.ts';
import {
  findEndings,
  findRawHtml,
  findUnknownTags,
  idsOf,
  markUnknownTags,
  type RawHtml,
  type UnknownTag,
} from './html/raw-html.ts';
import { type Definitions, findDefinitions, holdsBlocks } from './markdown/definitions.ts';
import { extendTree, type Reading } from './markdown/extensions/extend-tree.ts';
import { childrenOf } from './markdown/extensions/nodes.ts';
import { findRewrites, mayNeedRewrites } from './markdown/extensions/rewrites.ts';
import { type HtmlPart, type MarkdownObserver, walkMarkdown } from './markdown/markdown-walk.ts';
import type { Document } from './node.ts';
import type { Observer } from './observer.ts';

/** Observes the contents of a text while it is read. */
export interface DocumentObserver extends Observer, MarkdownObserver {
  /** Called before anything else. */
  definitions(definitions: Definitions): void;
  unknownTags(tags: readonly UnknownTag[]): void;
  removed(removed: readonly Removed[]): void;
}

/**
 * Reads a Markdown text (CommonMark 0.31, GFM, footnotes, HTML): parses it, once, and walks over it,
 * once. What cannot be shown is replaced by its text; the observer gets the original.
 */
export function readDocument(
  markdown: string,
  context: TextContext,
  observer?: DocumentObserver,
): Document {
  const { tree, pieces, unknown, isMarked } = parse(markdown, {
    features: context.markdown,
    language: context.language,
  });
  const definitions = findDefinitions(tree, markdown);
  observer?.definitions(definitions);
  observer?.unknownTags(unknown);
  const asText = new Set(unknown.map(({ node }) => node));
  const html = pieces.filter(({ node }) => !asText.has(node));
  const ids = new Set([...idsOf(html), ...(markdown.includes('{') ? givenIds(tree) : [])]);
  const hasNotes = definitions.notes.size > 0;
  const builder = new DocumentBuilder(context, observer, {
    isReserved: (id) => ids.has(id) || (hasNotes && /^fn(?:ref)?-/.test(id)),
    mayNeedCleaning: isMarked || MAY_NEED_CLEANING.test(markdown) || hasIllegalCharacter(markdown),
  });
  const endings = findEndings(html);
  const declarations = declarationsOf(html);
  const openPart = (): HtmlPart => {
    const writer = new HtmlWriter(markdown, endings, declarations);
    const close = () => {
      const source = writer.finish();
      const nodes = parseHtml(source.html);
      readHtml(nodes, builder, source);
      observer?.removed(findRemoved(nodes, source));
    };
    return { sink: writer, close };
  };
  const islands = findIslands(html);
  const whole = islands ? undefined : openPart();
  walkMarkdown(tree, whole?.sink ?? builder, {
    markdown,
    definitions,
    islands: islands ?? new Map(),
    openIsland: openPart,
    unshown: new UnshownBuilder(context, observer),
    isText: (node: Html) => asText.has(node),
    observer,
  });
  whole?.close();
  return builder.finish();
}

/** The ids that headings and other elements have by braces: `{#id}`. */
function* givenIds(tree: Root): Generator<string> {
  const stack: Nodes[] = [tree];
  for (let node = stack.pop(); node; node = stack.pop()) {
    const id = node.data?.hProperties?.id;
    if (typeof id === 'string') yield id;
    if ('children' in node) for (const child of childrenOf(node)) stack.push(child);
  }
}

/** What Markdown without an illegal character may be read as: one by a reference, a carriage return. */
const MAY_NEED_CLEANING = /&#|\r/;

/** Takes what no edition shows, for what is to report of it; its raw HTML is not looked at. */
class UnshownBuilder extends DocumentBuilder {
  override addHtml(): void {}
}

interface Parsed {
  readonly tree: Root;
  readonly pieces: readonly RawHtml[];
  /** Tags in lines of text that are words. */
  readonly unknown: readonly UnknownTag[];
  /** Whether they are marked in the tree. */
  readonly isMarked: boolean;
}

/** How often a text is parsed at most until everything in it is read as it is meant. */
const MAX_PARSES = 5;

/**
 * Parses a text. What the parser would take for something else is replaced by as many characters,
 * and the text is parsed again: comments, prices that look like formulas, or a word that looks like
 * a tag and begins a block of HTML, where no paragraph would be.
 */
function parse(markdown: string, reading: Reading): Parsed {
  const { features } = reading;
  let source = markdown;
  let tree = parseMarkdown(source, features);
  for (let parses = 1; parses < MAX_PARSES && mayNeedRewrites(source, features); parses += 1) {
    const rewrites = findRewrites(tree, source, features);
    if (rewrites.length === 0) break;
    source = replaceInPlace(source, rewrites);
    tree = parseMarkdown(source, features);
  }
  const unknown = findUnknownTags(
    findRawHtml(tree, source),
    source,
    (parent: Parents) => !holdsBlocks(parent),
  );
  if (!unknown.every(({ isInline }) => isInline)) {
    source = markUnknownTags(source, unknown);
    tree = parseMarkdown(source, features);
  }
  extendTree(tree, source, reading);
  return { tree, pieces: findRawHtml(tree, source), unknown, isMarked: source !== markdown };
}

/** What an HTML parser would take for a comment that ends too early: code of PHP, CDATA. */
function declarationsOf(pieces: readonly RawHtml[]): ReadonlyMap<Html, readonly HtmlToken[]> {
  const found = new Map<Html, HtmlToken[]>();
  const sources = pieces.map(({ node }) => ({ node, html: node.value }));
  for (const { piece, token } of declarationsIn(sources)) {
    const tokens = found.get(piece.node);
    if (tokens) tokens.push(token);
    else found.set(piece.node, [token]);
  }
  return found;
}
