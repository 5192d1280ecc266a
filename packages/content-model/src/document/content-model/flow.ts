import { append, holdsBlock, isBlock, isVisible, makeElement, withType } from '../make-node.ts';
import type { DocumentNode, ElementNode } from '../node.ts';
import { collectAnchors } from './collect-anchors.ts';
import { fixDefinitionList } from './definition-list.ts';
import { hoistBlocks } from './hoist-blocks.ts';
import { fixList } from './list.ts';
import { toPhrasing } from './phrasing.ts';
import { fixTable } from './table.ts';
import { trimLine } from './trim-line.ts';

/** When a run of text that stands among blocks becomes a paragraph. */
type Paragraphs = 'always' | 'beside-blocks' | 'never';

/**
 * Fixes flow content (HTML, section 3.2.5.2.2): blocks stand among blocks, runs of text are lines
 * or paragraphs.
 *
 * @param nodes whose own content is fixed
 */
export function fixFlow(
  nodes: readonly DocumentNode[],
  paragraphs: Paragraphs,
): readonly DocumentNode[] {
  if (paragraphs !== 'always' && !nodes.some(holdsBlock)) return trimLine(nodes);
  const blocks: DocumentNode[] = [];
  const runs: Run[] = [];
  let run: DocumentNode[] = [];
  const endRun = (): void => {
    if (run.some(isVisible)) runs.push({ nodes: run, index: blocks.length });
    else if (run.length > 0) append(blocks, collectAnchors(run, 'div'));
    run = [];
  };
  for (const node of wrapOrphans(hoistBlocks(nodes))) {
    if (isBlock(node)) {
      endRun();
      append(blocks, settle(node));
    } else run.push(node);
  }
  endRun();
  const isMixed = paragraphs === 'beside-blocks' && blocks.some(isVisible);
  return mergeRuns(blocks, runs, paragraphs === 'always' || isMixed);
}

/** The content of an item, a cell and the like, where text need not be a paragraph. */
export function fixContent(nodes: readonly DocumentNode[]): readonly DocumentNode[] {
  return fixFlow(nodes, 'never');
}

/** A division: its text is a paragraph only where there are blocks beside it. */
export function fixDivision(division: ElementNode): readonly DocumentNode[] {
  if (!division.isVisible) return collectAnchors([division], 'div');
  const content = fixFlow(division.children, 'beside-blocks');
  return [makeElement('div', content, division)];
}

/** Inline nodes, and before which of the blocks they stand. */
interface Run {
  readonly nodes: readonly DocumentNode[];
  readonly index: number;
}

/** Puts the runs of text back between the blocks. */
function mergeRuns(
  blocks: readonly DocumentNode[],
  runs: readonly Run[],
  wrap: boolean,
): readonly DocumentNode[] {
  if (runs.length === 0) return blocks;
  const out: DocumentNode[] = [];
  let done = 0;
  for (const { nodes, index } of runs) {
    append(out, blocks.slice(done, index));
    done = index;
    const line = trimLine(toPhrasing(nodes, ' '));
    if (wrap) out.push(makeElement('p', line));
    else append(out, line);
  }
  append(out, blocks.slice(done));
  return out;
}

/** A part of a figure or a disclosure that stands outside of one is a division. */
function settle(block: ElementNode): readonly DocumentNode[] {
  const { type } = block;
  if (type !== 'figcaption' && type !== 'summary' && type !== 'footnote') return [block];
  return fixDivision(withType(block, 'div'));
}

/** Gives items without a list, rows without a table and the like a container of their own. */
function wrapOrphans(nodes: readonly DocumentNode[]): readonly DocumentNode[] {
  if (!nodes.some((node) => containerOf(node) !== undefined)) return nodes;
  const out: DocumentNode[] = [];
  for (let index = 0; index < nodes.length; ) {
    const node = nodes[index];
    if (node === undefined) break;
    const container = containerOf(node);
    let end = index + 1;
    if (container === undefined) out.push(node);
    else {
      for (let ahead = end; ahead < nodes.length; ahead += 1) {
        const other = nodes[ahead];
        if (other === undefined) break;
        if (containerOf(other) === container) end = ahead + 1;
        else if (other.type !== 'text' || isVisible(other)) break;
      }
      append(out, fixContainer(container, nodes.slice(index, end)));
    }
    index = end;
  }
  return out;
}

function fixContainer(
  container: 'ul' | 'dl' | 'table',
  nodes: readonly DocumentNode[],
): readonly DocumentNode[] {
  const element = makeElement(container, nodes);
  switch (container) {
    case 'ul':
      return fixList(element, fixContent);
    case 'dl':
      return fixDefinitionList(element, fixContent, fixDivision);
    case 'table':
      return fixTable(element, fixContent);
  }
}

/** The element that must be around an element. */
function containerOf(node: DocumentNode): 'ul' | 'dl' | 'table' | undefined {
  switch (node.type) {
    case 'li':
      return 'ul';
    case 'dt':
    case 'dd':
      return 'dl';
    case 'caption':
    case 'thead':
    case 'tbody':
    case 'tfoot':
    case 'tr':
    case 'td':
    case 'th':
      return 'table';
    default:
      return undefined;
  }
}
