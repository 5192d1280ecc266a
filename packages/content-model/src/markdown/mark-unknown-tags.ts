import type { Html, Nodes } from 'mdast';
import { isHtmlElement, isVoidElement } from './html-elements.ts';
import { offsetsOf } from './html-offsets.ts';
import { type HtmlToken, htmlTokens } from './html-tokens.ts';
import { parseMarkdown } from './parse-markdown.ts';

/**
 * Stands for the `<` of what looks like a tag and is text. A noncharacter, so that no text holds
 * it (Unicode, section 23.7), and one character, so that every position stays right.
 */
const LESS_THAN = '\ufdd1';

/** What looks like a tag in a text, and is none. */
export interface UnknownTag {
  /** As it was typed: `<String>`. */
  readonly raw: string;
  /** Where it begins in the Markdown, in UTF-16 code units. */
  readonly offset: number;
}

export interface MarkedMarkdown {
  /** The Markdown, in which `LESS_THAN` begins each unknown tag; of the same length. */
  readonly markdown: string;
  readonly tags: readonly UnknownTag[];
}

/**
 * Marks tags of elements that HTML does not know and that have no end tag, or no start tag: in
 * prose they are words, such as `List<String>`, `<your name>` or `<Enter>`. So is a tag of a known
 * element that begins with a capital directly behind a word and has no end tag: `List<B>`. Custom
 * elements with both tags, and whatever stands in SVG and MathML, are left alone.
 */
export function markUnknownTags(markdown: string): MarkedMarkdown {
  if (!mightHoldUnknownTag(markdown)) return { markdown, tags: [] };
  const tags = [...findUnknownTags(markdown)].sort((a, b) => a.offset - b.offset);
  let from = 0;
  const parts: string[] = [];
  for (const { offset } of tags) {
    parts.push(markdown.slice(from, offset), LESS_THAN);
    from = offset + 1;
  }
  parts.push(markdown.slice(from));
  return { markdown: parts.join(''), tags };
}

/** Puts back what `markUnknownTags` marked. */
export function restoreLessThan(text: string): string {
  return text.replaceAll(LESS_THAN, '<');
}

/** A quick look, so that most texts need not be parsed for this. */
function mightHoldUnknownTag(markdown: string): boolean {
  for (const [tag, before = '', name = ''] of markdown.matchAll(/(\w?)<\/?([a-z][a-z\d-]*)/gi)) {
    if (!isHtmlElement(name.toLowerCase()) || isGeneric(before, tag.slice(before.length))) {
      return true;
    }
  }
  return false;
}

function isGeneric(before: string, tag: string): boolean {
  return /\w/.test(before) && /^<[A-Z]/.test(tag);
}

function* findUnknownTags(markdown: string): Generator<UnknownTag> {
  const open = new Map<string, UnknownTag[]>();
  let foreignDepth = 0;
  for (const { token, offset } of tagsIn(markdown)) {
    const { name, raw, isEnd } = token;
    if (name === 'svg' || name === 'math') {
      foreignDepth = Math.max(0, foreignDepth + (isEnd ? -1 : raw.endsWith('/>') ? 0 : 1));
    }
    if (foreignDepth > 0 || isVoidElement(name) || !/^[a-z][a-z\d-]*$/.test(name)) continue;
    const starts = open.get(name) ?? [];
    open.set(name, starts);
    const isUnknown =
      !isHtmlElement(name) ||
      isGeneric(markdown.charAt(offset - 1), markdown.slice(offset, offset + 2));
    if (!isEnd && isUnknown && raw.endsWith('/>')) yield { raw, offset };
    else if (!isEnd) starts.push({ raw: isUnknown ? raw : '', offset });
    else if (starts.pop() === undefined && isUnknown) yield { raw, offset };
  }
  for (const starts of open.values()) {
    for (const start of starts) if (start.raw !== '') yield start;
  }
}

/** The tags of a text in document order, with their offsets in the Markdown. */
function* tagsIn(
  markdown: string,
): Generator<{ readonly token: HtmlToken; readonly offset: number }> {
  for (const node of htmlNodes(markdown)) {
    const offsetOf = offsetsOf(node, markdown);
    for (const token of htmlTokens(node.value)) {
      if (token.kind === 'tag') yield { token, offset: offsetOf(token.offset) };
    }
  }
}

function* htmlNodes(markdown: string): Generator<Html> {
  const stack: Nodes[] = [parseMarkdown(markdown)];
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (node.type === 'html') yield node;
    if (!('children' in node)) continue;
    for (let i = node.children.length - 1; i >= 0; i -= 1) {
      const child = node.children[i];
      if (child) stack.push(child);
    }
  }
}
