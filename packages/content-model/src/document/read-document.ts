import type { Html, Parents, Root } from 'mdast';
import type { TextContext } from '../body/text-context.ts';
import { declarationsIn, type HtmlToken } from '../markdown/html-tokens.ts';
import { parseMarkdown } from '../markdown/parse-markdown.ts';
import { hasIllegalCharacter } from '../read/clean-text.ts';
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
  const { tree, pieces, unknown, isMarked } = parse(markdown);
  const definitions = findDefinitions(tree, markdown);
  observer?.definitions(definitions);
  observer?.unknownTags(unknown);
  const asText = new Set(unknown.map(({ node }) => node));
  const html = pieces.filter(({ node }) => !asText.has(node));
  const ids = idsOf(html);
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

/**
 * Parses a text. Where a word that looks like a tag begins a block of HTML, no paragraph would be
 * there: such a text is parsed again without it.
 */
function parse(markdown: string): Parsed {
  const tree = parseMarkdown(markdown);
  const pieces = findRawHtml(tree, markdown);
  const unknown = findUnknownTags(pieces, markdown, (parent: Parents) => !holdsBlocks(parent));
  if (unknown.every(({ isInline }) => isInline)) return { tree, pieces, unknown, isMarked: false };
  const marked = markUnknownTags(markdown, unknown);
  const again = parseMarkdown(marked);
  return { tree: again, pieces: findRawHtml(again, marked), unknown, isMarked: true };
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
