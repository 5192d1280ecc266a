import type { Heading, Nodes, Paragraph, Parents, Root, Text } from 'mdast';
import type { MarkdownFeatures } from '../../../markdown/markdown-features.ts';
import { type Replacement, standInFor } from '../../../read/stand-ins.ts';
import { isAttributeList } from './attributes.ts';
import type { BlockMath, InlineMath } from './nodes.ts';
import { TextSource } from './text-node.ts';

// What has to be written differently for the parser to read it as the author means it. Each
// replacement has as many characters as what it replaces, so that all positions stay right.

/** A character that no document holds; see `cleanText`. */
const NOTHING = '\ufffe';

/** Whether a Markdown text may hold something that has to be written differently. */
export function mayNeedRewrites(markdown: string, features: MarkdownFeatures): boolean {
  return (
    (features.math && markdown.includes('$')) ||
    (features.headingIds && markdown.includes('{')) ||
    (features.callouts && markdown.includes(':::')) ||
    (features.comments && markdown.includes('%%'))
  );
}

/** Finds what is to be replaced in a Markdown text before it is parsed again. */
export function findRewrites(
  tree: Root,
  markdown: string,
  features: MarkdownFeatures,
): readonly Replacement[] {
  const found: Replacement[] = [];
  const texts: Text[] = [];
  const repaired = new Set<Parents>();
  for (const { node, parent } of nodesIn(tree)) {
    if (node.type === 'text') texts.push(node);
    if (node.type === 'inlineMath' && !isFormula(node, markdown)) {
      // The first one in a paragraph repairs the rest of it.
      if (!repaired.has(parent)) found.push(...dollarsFrom(node, parent, markdown));
      repaired.add(parent);
    } else if (node.type === 'math' && !isBlockFormula(node, markdown)) {
      found.push(...openingDollars(node, markdown));
    } else if (node.type === 'heading') found.push(...braceOf(node, markdown));
    else if (node.type === 'paragraph' && features.callouts) {
      found.push(...containerLines(node, markdown));
    }
  }
  if (features.comments) found.push(...comments(texts, markdown));
  return withoutOverlaps(found);
}

function* nodesIn(tree: Root): Generator<{ node: Nodes; parent: Parents }> {
  const stack: { node: Nodes; parent: Parents }[] = [{ node: tree, parent: tree }];
  for (let top = stack.pop(); top; top = stack.pop()) {
    yield top;
    const { node } = top;
    if (!('children' in node)) continue;
    for (let i = node.children.length - 1; i >= 0; i -= 1) {
      const child = node.children[i];
      if (child) stack.push({ node: child, parent: node });
    }
  }
}

function sourceOf({ position }: Nodes, markdown: string): { start: number; source: string } {
  const start = position?.start.offset ?? 0;
  return { start, source: markdown.slice(start, position?.end.offset) };
}

/**
 * Whether dollars are around a formula: the first has no space behind it, the last none before it,
 * and neither a letter nor a digit on its other side. `$5 and $6` are prices.
 */
function isFormula(node: InlineMath, markdown: string): boolean {
  const { start, source } = sourceOf(node, markdown);
  const fence = /^\$+/.exec(source)?.[0] ?? '';
  if (fence.length > 1) return fence.length === 2;
  return (
    canOpen(markdown, start) && canClose(markdown, start + source.length - 1) && source.length > 2
  );
}

function canOpen(markdown: string, at: number): boolean {
  return /\S/.test(markdown.charAt(at + 1)) && !/[\p{L}\p{N}$\\]/u.test(markdown.charAt(at - 1));
}

function canClose(markdown: string, at: number): boolean {
  return /\S/.test(markdown.charAt(at - 1)) && !/[\p{L}\p{N}$]/u.test(markdown.charAt(at + 1));
}

/** Whether a block between `$$` ends, and begins on a line of its own. */
function isBlockFormula(node: BlockMath, markdown: string): boolean {
  const { source } = sourceOf(node, markdown);
  return !node.meta && /^(\$\$+)[ \t]*\n[\s\S]*\n[ \t>]*\1$/.test(source);
}

/** The dollars around what is no formula, and those after it that are around none. */
function* dollarsFrom(node: InlineMath, parent: Parents, markdown: string): Generator<Replacement> {
  const replacement = standInFor('$');
  const { start, source } = sourceOf(node, markdown);
  const fence = /^\$+/.exec(source)?.[0] ?? '$';
  for (let index = 0; index < fence.length; index += 1) {
    yield { offset: start + index, replacement };
  }
  if (fence.length > 1) return;
  const dollars = unescapedDollars(markdown, start + 1, parent.position?.end.offset ?? start);
  const closings = dollars.filter((at) => canClose(markdown, at));
  let next = 0;
  let end = -1;
  for (const at of dollars) {
    if (at <= end) continue;
    while (next < closings.length && (closings[next] ?? 0) <= at) next += 1;
    const closing = canOpen(markdown, at) ? closings[next] : undefined;
    if (closing === undefined) yield { offset: at, replacement };
    else end = closing;
  }
}

function unescapedDollars(markdown: string, from: number, to: number): readonly number[] {
  return [...markdown.slice(from, to).matchAll(/(?<!\\)(?:\\\\)*\$/g)].map(
    ({ 0: found, index }) => from + index + found.length - 1,
  );
}

function* openingDollars(node: BlockMath, markdown: string): Generator<Replacement> {
  const { start, source } = sourceOf(node, markdown);
  const count = /^\$+/.exec(source)?.[0].length ?? 0;
  for (let index = 0; index < count; index += 1) {
    yield { offset: start + index, replacement: standInFor('$') };
  }
}

/** The brace at the end of a heading that holds no attributes: `The set {1, 2}`. */
function* braceOf(heading: Heading, markdown: string): Generator<Replacement> {
  if (!heading.data?.hProperties) return;
  const { start, source } = sourceOf(heading, markdown);
  const [line = ''] = source.split('\n');
  const offset = line.lastIndexOf('{');
  const list = line.slice(offset).replace(/[ \t]*#*[ \t]*$/, '');
  if (offset < 0 || isAttributeList(list)) return;
  yield { offset: start + offset, replacement: standInFor('{') };
}

const CONTAINER =
  /^(:{3,})([ \t]+)(?:([A-Za-z][\w-]*)(?=\s|$)|\{[ \t]*\.([A-Za-z][\w-]*)[^}\n]*\})/;

/** `::: note` and `::: {.note}`, as VitePress and Pandoc write it, become `:::note`. */
function* containerLines(paragraph: Paragraph, markdown: string): Generator<Replacement> {
  const { start, source } = sourceOf(paragraph, markdown);
  if (!source.startsWith(':::')) return;
  const match = CONTAINER.exec(source);
  if (match === null) return;
  const [whole, colons = '', , name, className] = match;
  const written = `${colons}${name ?? className}`;
  yield { offset: start, replacement: written.padEnd(whole.length) };
}

/**
 * `%% … %%`. What begins a line may go on over several paragraphs; what begins within a line ends in
 * the same paragraph.
 */
function* comments(texts: readonly Text[], markdown: string): Generator<Replacement> {
  let open: { readonly offset: number; readonly beginsLine: boolean } | undefined;
  for (const text of texts) {
    if (!text.value.includes('%%')) continue;
    const source = new TextSource(text, markdown);
    for (const { index } of text.value.matchAll(/(?<!%)%%(?!%)/g)) {
      if (source.isEscaped(index)) continue;
      const offset = source.offsetOf(index);
      const comment = open ? markdown.slice(open.offset, offset + 2) : '';
      if (open && (open.beginsLine || !/\n[ \t>]*\n/.test(comment))) {
        yield { offset: open.offset, replacement: blank(comment, open.beginsLine) };
        open = undefined;
      } else if (!/[\p{L}\p{N}]/u.test(markdown.charAt(offset - 1))) {
        const beginsLine = /(?:^|\n)[ \t>]*$/.test(
          markdown.slice(Math.max(0, offset - 100), offset),
        );
        open = { offset, beginsLine };
      }
    }
  }
}

/** What stands in the place of a comment: empty lines, or nothing in a line of text. */
function blank(comment: string, beginsLine: boolean): string {
  if (!comment.includes('\n')) return (beginsLine ? ' ' : NOTHING).repeat(comment.length);
  // The markers of a block quote stay, or it would end here.
  return comment.replace(
    /(\n[ \t>]*|^)([^\n]*)/g,
    (_, markers: string, words: string) => `${markers}${' '.repeat(words.length)}`,
  );
}

function withoutOverlaps(found: readonly Replacement[]): readonly Replacement[] {
  const sorted = [...found].sort((a, b) => a.offset - b.offset);
  const kept: Replacement[] = [];
  let end = 0;
  for (const one of sorted) {
    if (one.offset < end) continue;
    kept.push(one);
    end = one.offset + one.replacement.length;
  }
  return kept;
}
