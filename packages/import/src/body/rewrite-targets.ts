import { type MarkdownFeatures, parseMarkdown } from '@pressroom/content-model';
import type { Definition, Image, Link, Nodes } from 'mdast';
import { destination } from './markdown-of.ts';

/** What begins an address that names a text of the source: that of `ref` or `post_url`. */
export const TARGET = 'pressroom-target:';

/** What to write for an address; undefined leaves it as it is. */
export type Rewrite = (
  address: string,
  kind: 'image' | 'link',
  offset: number,
) => string | undefined;

interface Replacement {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Changes addresses of links and images in a Markdown text, those in raw HTML too, and nothing else. */
export function rewriteTargets(
  markdown: string,
  features: MarkdownFeatures,
  rewrite: Rewrite,
): string {
  const found: Replacement[] = [];
  const stack: Nodes[] = [parseMarkdown(markdown, features)];
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (node.type === 'link' || node.type === 'image' || node.type === 'definition') {
      const one = rewriteNode(node, markdown, rewrite);
      if (one) found.push(one);
    }
    if (node.type === 'html')
      found.push(
        ...rewriteHtml(
          node.position?.start.offset ?? 0,
          node.position?.end.offset ?? 0,
          markdown,
          rewrite,
        ),
      );
    if ('children' in node) for (const child of node.children) stack.push(child);
  }
  return replaceAll(markdown, found);
}

function replaceAll(markdown: string, replacements: readonly Replacement[]): string {
  const sorted = [...replacements].sort((a, b) => a.start - b.start);
  const parts: string[] = [];
  let from = 0;
  for (const { start, end, text } of sorted) {
    if (start < from) continue;
    parts.push(markdown.slice(from, start), text);
    from = end;
  }
  parts.push(markdown.slice(from));
  return parts.join('');
}

function rewriteNode(
  node: Definition | Image | Link,
  markdown: string,
  rewrite: Rewrite,
): Replacement | undefined {
  const start = node.position?.start.offset ?? 0;
  const end = node.position?.end.offset ?? start;
  const place = destinationIn(node, markdown, start, end);
  if (!place) return undefined;
  const written = rewrite(node.url, node.type === 'image' ? 'image' : 'link', place.start);
  if (written === undefined) return undefined;
  return { ...place, text: place.isWikilink ? written : destination(written) };
}

const LINK_END =
  /^\]\(\s*(<[^<>\n]*>|(?:\\.|[^\s\\()]|\((?:\\.|[^\s\\()])*\))*)(?:\s+(?:"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'|\((?:\\.|[^)\\])*\)))?\s*\)$/;

/** Where the destination is written. */
function destinationIn(
  node: Definition | Image | Link,
  markdown: string,
  start: number,
  end: number,
): { start: number; end: number; isWikilink?: boolean } | undefined {
  const [, bang = '', name] = /^(!?)\[\[([^\]|#\n]+)/.exec(markdown.slice(start, end)) ?? [];
  if (name !== undefined) {
    // Links between notes find them by their names.
    if (bang === '') return undefined;
    return { start: start + 3, end: start + 3 + name.length, isWikilink: true };
  }
  if (node.type === 'definition') {
    const [whole, before = ''] =
      /^(\[(?:\\.|[^\]\\])*\]:\s*)(?:<[^<>\n]*>|\S+)/.exec(markdown.slice(start, end)) ?? [];
    return whole === undefined
      ? undefined
      : { start: start + before.length, end: start + whole.length };
  }
  // The words before may hold brackets, too.
  const from = 'children' in node ? (node.children.at(-1)?.position?.end.offset ?? start) : start;
  const source = markdown.slice(from, end);
  for (let at = source.indexOf(']('); at >= 0; at = source.indexOf('](', at + 1)) {
    const [whole, written = ''] = LINK_END.exec(source.slice(at)) ?? [];
    if (whole === undefined) continue;
    const offset = from + at + whole.indexOf(written, 2);
    return { start: offset, end: offset + written.length };
  }
  return undefined;
}

const ATTRIBUTE =
  /(<(?:a|area|audio|embed|iframe|img|source|video)\b[^<>]*?\s)(src|href|poster)(\s*=\s*)("[^"]*"|'[^']*'|[^\s"'<>]+)/gi;

function* rewriteHtml(
  start: number,
  end: number,
  markdown: string,
  rewrite: Rewrite,
): Generator<Replacement> {
  for (const { 0: whole, 1: before = '', 2: name = '', 4: value = '', index } of markdown
    .slice(start, end)
    .matchAll(ATTRIBUTE)) {
    const address = value.replace(/^["']|["']$/g, '').replace(/&amp;/g, '&');
    const isImage = /^<(?:img|source)/i.test(before) || name.toLowerCase() === 'poster';
    const at = start + index + whole.length - value.length;
    const written = rewrite(address, isImage ? 'image' : 'link', at);
    if (written === undefined) continue;
    yield {
      start: at,
      end: at + value.length,
      text: `"${written.replace(/&/g, '&amp;').replace(/"/g, '&quot;')}"`,
    };
  }
}
