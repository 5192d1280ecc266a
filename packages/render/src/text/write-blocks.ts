import { HEADINGS } from '../tree/elements.ts';
import { isBlock, isVisible } from '../tree/make-node.ts';
import type { ElementNode, Node } from '../tree/node.ts';
import { displayWidth } from './display-width.ts';
import { EMPTY_LINE, indentLines, quoteLines, type TextLine, toTextLine } from './text-line.ts';
import { wrapInline } from './wrap-text.ts';
import { type InlineContext, writeInline } from './write-inline.ts';
import { writeList } from './write-list.ts';
import { writePreformatted } from './write-preformatted.ts';
import { writeTable } from './write-table.ts';

/** What is narrower than this is not indented any more, however deep it nests. */
const NARROWEST = 16;
const CODE_INDENT = '    ';
const DEFINITION_INDENT = '    ';

export interface BlockContext extends InlineContext {
  /** Display columns for these lines. */
  readonly width: number;
  /** A list right below a line of text has no empty line before it. */
  readonly tight: boolean;
}

/** Writes nodes as lines, with empty lines between their blocks. */
export function writeBlocks(nodes: readonly Node[], context: BlockContext): readonly TextLine[] {
  const lines: TextLine[] = [];
  let before: Node | undefined;
  for (const part of splitRuns(nodes)) {
    const first = part[0];
    if (first === undefined) continue;
    const own = writePart(part, context);
    if (own.length === 0) continue;
    for (
      let gap = before === undefined ? 0 : gapBetween(before, first, context);
      gap > 0;
      gap -= 1
    ) {
      lines.push(EMPTY_LINE);
    }
    for (const line of own) lines.push(line);
    before = first;
  }
  return lines;
}

/** Runs of inline nodes, and blocks. */
function splitRuns(nodes: readonly Node[]): readonly (readonly Node[])[] {
  const parts: Node[][] = [];
  let run: Node[] | undefined;
  for (const node of nodes) {
    if (isBlock(node)) {
      parts.push([node]);
      run = undefined;
    } else if (run === undefined) {
      run = [node];
      parts.push(run);
    } else run.push(node);
  }
  return parts;
}

function gapBetween(before: Node, after: Node, context: BlockContext): number {
  if (isHeading(after)) return isHeading(before) ? 1 : 2;
  if (isTag(after, 'footnotes')) return 2;
  if (isTag(before, 'figcaption') || isTag(after, 'figcaption')) return 0;
  if (context.tight && !isBlock(before) && (isTag(after, 'ul') || isTag(after, 'ol'))) return 0;
  return 1;
}

function isHeading(node: Node): boolean {
  if (node.kind !== 'element') return false;
  if (HEADINGS.has(node.tag)) return true;
  const transparent = node.tag === 'div' || node.tag === 'section';
  const first = transparent ? node.children.find(isVisible) : undefined;
  return first !== undefined && isHeading(first);
}

function isTag(node: Node, tag: string): boolean {
  return node.kind === 'element' && node.tag === tag;
}

function writePart(part: readonly Node[], context: BlockContext): readonly TextLine[] {
  const block = part[0];
  if (block === undefined || !isBlock(block)) return writeParagraph(part, context);
  return block.tag === 'p' ? writeParagraph(block.children, context) : writeBlock(block, context);
}

/** A paragraph, wrapped; nothing where there is nothing to see in it. */
function writeParagraph(nodes: readonly Node[], context: BlockContext): readonly TextLine[] {
  const inline = writeInline(nodes, context);
  const lines = wrapInline(inline, context.width, context.direction).map(toTextLine);
  return lines.every(({ content }) => content.trim() === '') ? [] : lines;
}

function writeBlock(block: ElementNode, around: BlockContext): readonly TextLine[] {
  const { tag, children } = block;
  const context = withDirection(block, around);
  switch (tag) {
    case 'hr':
      return [{ content: '* * *', quote: 0 }];
    case 'pre':
      return indentLines(writePreformatted(children, context), CODE_INDENT, CODE_INDENT);
    case 'blockquote':
      return context.width - 2 < NARROWEST
        ? writeBlocks(children, context)
        : quoteLines(writeBlocks(children, loosely(context, 2)));
    case 'ul':
    case 'ol':
      return writeList(block, context, writeBlocks, NARROWEST);
    case 'dl':
      return writeDefinitions(children, context);
    case 'table':
      return writeTable(block, context, writeBlocks);
    case 'footnotes':
      return writeFootnotes(children, context);
    case 'aside':
    case 'details':
    case 'div':
    case 'figcaption':
    case 'figure':
    case 'section':
      return writeBlocks(children, loosely(context, 0));
    default:
      return writeParagraph(children, context);
  }
}

function withDirection(block: ElementNode, context: BlockContext): BlockContext {
  const { dir } = block.attributes;
  return dir === 'ltr' || dir === 'rtl' ? { ...context, direction: dir } : context;
}

/** The context for something within, `indent` columns to the right. */
function loosely(context: BlockContext, indent: number): BlockContext {
  return { ...context, width: context.width - indent, tight: false };
}

function writeDefinitions(parts: readonly Node[], context: BlockContext): readonly TextLine[] {
  const lines: TextLine[] = [];
  const isNarrow = context.width - DEFINITION_INDENT.length < NARROWEST;
  let before: ElementNode | undefined;
  for (const part of parts) {
    if (part.kind !== 'element') continue;
    if (before?.tag === 'dd' && part.tag === 'dd' && [before, part].some(holdsParagraph)) {
      lines.push(EMPTY_LINE);
    }
    if (part.tag === 'dt') {
      if (before?.tag === 'dd') lines.push(EMPTY_LINE);
      for (const line of writeParagraph(part.children, context)) lines.push(line);
    } else if (isNarrow) {
      for (const line of writeBlocks(part.children, loosely(context, 0))) lines.push(line);
    } else {
      const inside = loosely(context, DEFINITION_INDENT.length);
      const own = writeBlocks(part.children, inside);
      for (const line of indentLines(own, DEFINITION_INDENT, DEFINITION_INDENT)) lines.push(line);
    }
    before = part;
  }
  return lines;
}

function holdsParagraph(node: ElementNode): boolean {
  return node.children.some((child) => isTag(child, 'p'));
}

function writeFootnotes(notes: readonly Node[], context: BlockContext): readonly TextLine[] {
  const lines: TextLine[] = [{ content: context.labels.notes, quote: 0 }];
  for (const note of notes) {
    if (note.kind !== 'element') continue;
    lines.push(EMPTY_LINE);
    for (const line of writeFootnote(note, context)) lines.push(line);
  }
  return lines;
}

/** A note: its lines hang below its marker, so that all of its paragraphs are seen to be its own. */
function writeFootnote(note: ElementNode, context: BlockContext): readonly TextLine[] {
  const marker = `[${context.labels.note} ${note.note?.number ?? 0}] `;
  const indent = displayWidth(marker);
  const isNarrow = context.width - indent < NARROWEST;
  const lines = writeBlocks(note.children, loosely(context, isNarrow ? 0 : indent));
  if (isNarrow || lines.length === 0 || !beginsWithText(note)) {
    const rest = isNarrow ? '' : ' '.repeat(indent);
    return [{ content: marker.trimEnd(), quote: 0 }, ...indentLines(lines, rest, rest)];
  }
  return indentLines(lines, marker, ' '.repeat(indent));
}

function beginsWithText(note: ElementNode): boolean {
  const first = note.children.find(isVisible);
  return first !== undefined && (!isBlock(first) || first.tag === 'p');
}
