import type {
  BlockType,
  DocumentNode,
  ElementNode,
  FootnoteElement,
} from '@pressroom/content-model';
import { withRunInTitle } from '../nodes/callout.ts';
import { isBlock, isBlockType, isElement, isHeadingType, isVisible } from '../nodes/node-kinds.ts';
import type { BlockContext } from './block-context.ts';
import { displayWidth } from './display-width.ts';
import { EMPTY_LINE, indentLines, quoteLines, type TextLine, toTextLine } from './text-line.ts';
import { wrapInline } from './wrap-text.ts';
import { writeInline } from './write-inline.ts';
import { writeList } from './write-list.ts';
import { writePreformatted } from './write-preformatted.ts';
import { writeTable } from './write-table.ts';

/** What is narrower than this is not indented any more, however deep it nests. */
const MIN_WIDTH = 16;
const CODE_INDENT = '    ';
const DEFINITION_INDENT = '    ';
const CALLOUT_INDENT = '  ';

/** Writes nodes as lines, with empty lines between their blocks. */
export function writeBlocks(
  nodes: readonly DocumentNode[],
  context: BlockContext,
): readonly TextLine[] {
  const lines: TextLine[] = [];
  let before: DocumentNode | undefined;
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
function splitRuns(nodes: readonly DocumentNode[]): readonly (readonly DocumentNode[])[] {
  const parts: DocumentNode[][] = [];
  let run: DocumentNode[] | undefined;
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

function gapBetween(before: DocumentNode, after: DocumentNode, context: BlockContext): number {
  if (isHeading(after)) return isHeading(before) ? 1 : 2;
  if (after.type === 'footnotes') return 2;
  if (before.type === 'figcaption' || after.type === 'figcaption') return 0;
  if (context.tight && !isBlock(before) && (after.type === 'ul' || after.type === 'ol')) return 0;
  return 1;
}

function isHeading(node: DocumentNode): boolean {
  if (!isElement(node)) return false;
  if (isHeadingType(node.type)) return true;
  const isTransparent = node.type === 'div' || node.type === 'section';
  const first = isTransparent ? node.children.find(isVisible) : undefined;
  return first !== undefined && isHeading(first);
}

function writePart(part: readonly DocumentNode[], context: BlockContext): readonly TextLine[] {
  const [block] = part;
  if (block === undefined || !isElement(block) || !isBlockType(block.type)) {
    return writeParagraph(part, context);
  }
  return BLOCK_WRITERS[block.type](block, withDirection(block, context));
}

/** A paragraph, wrapped; nothing where there is nothing to see in it. */
function writeParagraph(
  nodes: readonly DocumentNode[],
  context: BlockContext,
): readonly TextLine[] {
  const inline = writeInline(nodes, context);
  const lines = wrapInline(inline, context.width, context.direction).map(toTextLine);
  return lines.every(({ content }) => content.trim() === '') ? [] : lines;
}

type BlockWriter = (block: ElementNode, context: BlockContext) => readonly TextLine[];

const writeLine: BlockWriter = ({ children }, context) => writeParagraph(children, context);

const writeContent: BlockWriter = ({ children }, context) =>
  writeBlocks(children, loosely(context, 0));

/** A callout is set apart; any other aside stands as it is. */
const writeAside: BlockWriter = (aside, context) => {
  const content = withRunInTitle(aside, context.language);
  if (content === undefined) return writeContent(aside, context);
  const indent = context.width - CALLOUT_INDENT.length < MIN_WIDTH ? '' : CALLOUT_INDENT;
  return indentLines(writeBlocks(content, loosely(context, indent.length)), indent, indent);
};

const writeQuotation: BlockWriter = ({ children }, context) =>
  context.width - 2 < MIN_WIDTH
    ? writeBlocks(children, context)
    : quoteLines(writeBlocks(children, loosely(context, 2)));

const writeCode: BlockWriter = ({ children }, context) =>
  indentLines(writePreformatted(children, context), CODE_INDENT, CODE_INDENT);

const writeItems: BlockWriter = (list, context) => writeList(list, context, writeBlocks, MIN_WIDTH);

const BLOCK_WRITERS: Readonly<Record<BlockType, BlockWriter>> = {
  aside: writeAside,
  blockquote: writeQuotation,
  caption: writeLine,
  dd: writeLine,
  details: writeContent,
  div: writeContent,
  dl: ({ children }, context) => writeDefinitions(children, context),
  dt: writeLine,
  figcaption: writeContent,
  figure: writeContent,
  footnote: writeLine,
  footnotes: ({ children }, context) => writeFootnotes(children, context),
  h1: writeLine,
  h2: writeLine,
  h3: writeLine,
  h4: writeLine,
  h5: writeLine,
  h6: writeLine,
  hr: () => [{ content: '* * *', quote: 0 }],
  li: writeLine,
  ol: writeItems,
  p: writeLine,
  pre: writeCode,
  section: writeContent,
  summary: writeLine,
  table: (table, context) => writeTable(table, context, writeBlocks),
  tbody: writeLine,
  td: writeLine,
  tfoot: writeLine,
  th: writeLine,
  thead: writeLine,
  tr: writeLine,
  ul: writeItems,
};

function withDirection(block: ElementNode, context: BlockContext): BlockContext {
  // Plain text has no direction per paragraph: marks at its lines set it.
  if (block.type === 'p') return context;
  const { dir } = block.attributes;
  return dir === 'ltr' || dir === 'rtl' ? { ...context, direction: dir } : context;
}

/** The context for something within, `indent` columns to the right. */
function loosely(context: BlockContext, indent: number): BlockContext {
  return { ...context, width: context.width - indent, tight: false };
}

function writeDefinitions(
  parts: readonly DocumentNode[],
  context: BlockContext,
): readonly TextLine[] {
  const lines: TextLine[] = [];
  const isNarrow = context.width - DEFINITION_INDENT.length < MIN_WIDTH;
  let before: ElementNode | undefined;
  for (const part of parts) {
    if (!isElement(part)) continue;
    if (before?.type === 'dd' && part.type === 'dd' && [before, part].some(holdsParagraph)) {
      lines.push(EMPTY_LINE);
    }
    if (part.type === 'dt') {
      if (before?.type === 'dd') lines.push(EMPTY_LINE);
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
  return node.children.some((child) => child.type === 'p');
}

function writeFootnotes(
  notes: readonly DocumentNode[],
  context: BlockContext,
): readonly TextLine[] {
  const lines: TextLine[] = [{ content: context.phrases.notes, quote: 0 }];
  for (const note of notes) {
    if (note.type !== 'footnote') continue;
    lines.push(EMPTY_LINE);
    for (const line of writeFootnote(note, context)) lines.push(line);
  }
  return lines;
}

/** A note: its lines hang below its marker, so that all of its paragraphs are seen to be its own. */
function writeFootnote(note: FootnoteElement, context: BlockContext): readonly TextLine[] {
  const marker = `[${context.phrases.note} ${note.number}] `;
  const indent = displayWidth(marker);
  const isNarrow = context.width - indent < MIN_WIDTH;
  const lines = writeBlocks(note.children, loosely(context, isNarrow ? 0 : indent));
  if (isNarrow || lines.length === 0 || !beginsWithText(note)) {
    const rest = isNarrow ? '' : ' '.repeat(indent);
    return [{ content: marker.trimEnd(), quote: 0 }, ...indentLines(lines, rest, rest)];
  }
  return indentLines(lines, marker, ' '.repeat(indent));
}

function beginsWithText(note: ElementNode): boolean {
  const first = note.children.find(isVisible);
  return first !== undefined && (!isBlock(first) || first.type === 'p');
}
