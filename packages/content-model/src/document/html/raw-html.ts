import type { Html, Nodes, Parents, Root } from 'mdast';
import { offsetsOf } from '../../markdown/html-offsets.ts';
import { type HtmlToken, htmlTokens } from '../../markdown/html-tokens.ts';
import { replaceInPlace, standInFor } from '../../read/stand-ins.ts';
import { childrenOf } from '../markdown/extensions/nodes.ts';
import { isHtmlElementName, isVoidElementName } from './element-names.ts';

/** A piece of raw HTML in a Markdown text, and the node around it. */
export interface RawHtml {
  readonly node: Html;
  readonly parent: Parents;
}

/** What a text must hold to have raw HTML. */
const TAG = /<[a-z!/?]/i;

/** Finds the raw HTML of a text, in its order. */
export function findRawHtml(tree: Root, markdown: string): readonly RawHtml[] {
  if (!TAG.test(markdown)) return [];
  const found: RawHtml[] = [];
  const stack: { node: Nodes; parent: Parents }[] = [{ node: tree, parent: tree }];
  for (let top = stack.pop(); top; top = stack.pop()) {
    const { node, parent } = top;
    if (node.type === 'html') found.push({ node, parent });
    if (!('children' in node)) continue;
    const children = childrenOf(node);
    for (let i = children.length - 1; i >= 0; i -= 1) {
      const child = children[i];
      if (child) stack.push({ node: child, parent: node });
    }
  }
  return found;
}

/** The ids that elements have by their author. */
export function idsOf(pieces: readonly RawHtml[]): ReadonlySet<string> {
  const ids = new Set<string>();
  for (const { node } of pieces) {
    for (const [, double, single, bare] of node.value.matchAll(ID)) {
      const id = double ?? single ?? bare ?? '';
      ids.add(id.trim().replace(/\s+/g, '-'));
    }
  }
  return ids;
}

const ID = /\s(?:id|name)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+))/gi;

/** Elements in which an HTML parser takes all that follows for text, up to their end tag. */
const RAW_TAG =
  /<(\/?)(iframe|noembed|noframes|plaintext|script|style|template|textarea|title|xmp)\b[^>]*>/gi;

/**
 * What ends the raw elements and comments that a piece of HTML leaves open. `<script src="…" />` or
 * a lone `<title>` is never ended by its author, nor is, for Markdown, a comment with an empty line
 * in a `<div>`; each would have the HTML parser swallow the rest of the article.
 */
export function findEndings(pieces: readonly RawHtml[]): ReadonlyMap<Html, string> {
  const endings = new Map<Html, string>();
  const open = new Map<Parents, { name: string; after: Html }[]>();
  for (const { node, parent } of pieces) {
    if (endsInComment(node.value)) {
      endings.set(node, '-->');
      continue;
    }
    const elements = open.get(parent) ?? [];
    open.set(parent, elements);
    // What is open at the end of a piece may be closed by a later one.
    for (const [, slash, tag = ''] of node.value.matchAll(RAW_TAG)) {
      const name = tag.toLowerCase();
      if (slash === '/') {
        if (elements.at(-1)?.name === name) elements.pop();
      } else if (elements.length === 0) elements.push({ name, after: node });
    }
  }
  for (const { name, after } of [...open.values()].flat()) {
    endings.set(after, `</${name.replace('plaintext', 'listing')}>`);
  }
  return endings;
}

function endsInComment(html: string): boolean {
  return html.lastIndexOf('<!--') > html.lastIndexOf('-->');
}

/** What looks like a tag in a text, and is none. */
export interface UnknownTag {
  readonly node: Html;
  /** Whether it stands in a line of text, where it is all of its node. */
  readonly isInline: boolean;
  /** As it was typed: `<String>`. */
  readonly raw: string;
  /** Where it begins in the Markdown, in UTF-16 code units. */
  readonly offset: number;
}

/**
 * Finds tags of elements that HTML does not know and that have no end tag, or no start tag: in
 * prose they are words, such as `List<String>`, `<your name>` or `<Enter>`. So is a tag of a known
 * element that begins with a capital directly behind a word and has no end tag: `List<B>`. Custom
 * elements with both tags, and whatever stands in SVG and MathML, are left alone.
 */
export function findUnknownTags(
  pieces: readonly RawHtml[],
  markdown: string,
  isInline: (parent: Parents) => boolean,
): readonly UnknownTag[] {
  const unknown: UnknownTag[] = [];
  const open = new Map<string, (UnknownTag | undefined)[]>();
  let foreignDepth = 0;
  for (const { node, parent, token, offset } of tagsIn(pieces, markdown)) {
    const { name, raw, isEnd } = token;
    if (name === 'svg' || name === 'math') {
      foreignDepth = Math.max(0, foreignDepth + (isEnd ? -1 : raw.endsWith('/>') ? 0 : 1));
    }
    if (foreignDepth > 0 || isVoidElementName(name) || !/^[a-z][a-z\d-]*$/.test(name)) continue;
    const starts = open.get(name) ?? [];
    open.set(name, starts);
    const isGeneric =
      /\w/.test(markdown.charAt(offset - 1)) && /^<[A-Z]/.test(markdown.slice(offset, offset + 2));
    const isUnknown = !isHtmlElementName(name) || isGeneric;
    const tag = isUnknown ? { node, isInline: isInline(parent), raw, offset } : undefined;
    if (!isEnd && tag && raw.endsWith('/>')) unknown.push(tag);
    else if (!isEnd) starts.push(tag);
    else if (starts.length > 0) starts.pop();
    else if (tag) unknown.push(tag);
  }
  for (const starts of open.values()) {
    for (const start of starts) if (start) unknown.push(start);
  }
  return unknown.sort((a, b) => a.offset - b.offset);
}

/** The tags of a text in its order, with their offsets in the Markdown. */
function* tagsIn(
  pieces: readonly RawHtml[],
  markdown: string,
): Generator<RawHtml & { readonly token: HtmlToken; readonly offset: number }> {
  for (const { node, parent } of pieces) {
    const offsetOf = offsetsOf(node, markdown);
    for (const token of htmlTokens(node.value)) {
      if (token.kind === 'tag') yield { node, parent, token, offset: offsetOf(token.offset) };
    }
  }
}

/** The Markdown with a stand-in for the `<` of each unknown tag; of the same length. */
export function markUnknownTags(markdown: string, tags: readonly UnknownTag[]): string {
  const replacement = standInFor('<');
  return replaceInPlace(
    markdown,
    tags.map(({ offset }) => ({ offset, replacement })),
  );
}
