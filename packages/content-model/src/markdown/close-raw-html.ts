import type { Html, Nodes, Parents } from 'mdast';
import { offsetsOf } from './html-offsets.ts';
import { declarationsIn } from './html-tokens.ts';
import { parseMarkdown } from './parse-markdown.ts';

/** Elements in which an HTML parser takes all that follows for text, up to their end tag. */
const RAW = 'iframe|noembed|noframes|plaintext|script|style|template|textarea|title|xmp';
const MENTIONED = new RegExp(`<(?:(?:${RAW})\\b|!--|!\\[CDATA|\\?)`, 'i');
/** For Markdown it runs to `?>` or `]]>`; for an HTML parser, to the first `>` in it. */
const INSTRUCTION = /^<(?:\?[\s\S]*\?|!\[CDATA\[[\s\S]*\]\])>$/;
const TAG = new RegExp(`<(/?)(${RAW})\\b[^>]*>`, 'gi');

/**
 * Ends raw elements and comments where their piece of HTML ends. `<script src="…" />` or a lone
 * `<title>` is never ended by its author, nor is, for Markdown, a comment with an empty line in a
 * `<div>`; each would have the HTML parser swallow the rest of the article. Code of PHP and
 * CDATA, which an HTML parser would let go at its first `>`, give way as a whole, to a comment.
 */
export function closeRawHtml(markdown: string): string {
  if (!MENTIONED.test(markdown)) return markdown;
  const edits: { offset: number; taken?: number; text: string }[] = [];
  const stack: Parents[] = [parseMarkdown(markdown)];
  for (let parent = stack.pop(); parent; parent = stack.pop()) {
    const open: { name: string; after: Html }[] = [];
    const pieces = parent.children.flatMap((node) =>
      node.type === 'html' ? [{ node, html: node.value }] : [],
    );
    for (const { piece, token } of declarationsIn(pieces)) {
      if (!INSTRUCTION.test(token.raw)) continue;
      const offsetOf = offsetsOf(piece.node, markdown);
      const offset = offsetOf(token.offset);
      const end = offsetOf(token.offset + token.raw.length - 1) + 1;
      edits.push({ offset, taken: end - offset, text: '<!-- -->' });
    }
    for (const child of parent.children) {
      if (child.type === 'html' && endsInComment(child)) {
        edits.push({ offset: endOf(child), text: '-->' });
      } else if (child.type === 'html') openAndClose(child, open);
      else if ('children' in child) stack.push(child);
    }
    for (const { name, after } of open) {
      edits.push({ offset: endOf(after), text: `</${name}>` });
    }
  }
  const parts: string[] = [];
  let from = 0;
  for (const { offset, taken = 0, text } of edits.sort((a, b) => a.offset - b.offset)) {
    parts.push(listed(markdown.slice(from, offset)), text.replace('plaintext', 'listing'));
    from = offset + taken;
  }
  parts.push(listed(markdown.slice(from)));
  return parts.join('');
}

/** Nothing ends `<plaintext>` in HTML. */
function listed(html: string): string {
  return html.replace(/<(\/?)plaintext\b/gi, '<$1listing  ');
}

/** Follows the tags of a piece of HTML; what is open at its end may be closed by a later piece. */
function openAndClose(node: Html, open: { name: string; after: Html }[]): void {
  for (const [, slash, tag = ''] of node.value.matchAll(TAG)) {
    const name = tag.toLowerCase();
    const last = open.at(-1);
    if (slash === '/') {
      if (last?.name === name) open.pop();
    } else if (!last) open.push({ name, after: node });
  }
}

function endsInComment({ value }: Html): boolean {
  return value.lastIndexOf('<!--') > value.lastIndexOf('-->');
}

function endOf(node: Nodes): number {
  return node.position?.end.offset ?? 0;
}
