import { collectAnchors } from './collect-anchors.ts';
import { liftBlocks } from './lift-blocks.ts';
import {
  append,
  holdsBlock,
  isBlock,
  isVisible,
  makeElement,
  withChildren,
  withTag,
} from './make-node.ts';
import { nestDefinitions } from './nest-definitions.ts';
import { nestInline } from './nest-inline.ts';
import { nestList } from './nest-list.ts';
import { nestTable } from './nest-table.ts';
import type { ElementNode, Node } from './node.ts';
import { trimLine } from './trim-line.ts';

/** When a run of text that stands among blocks becomes a paragraph. */
type Paragraphs = 'always' | 'beside-blocks' | 'never';

/** The element that must be around an element, and how to set it right. */
const CONTAINERS: ReadonlyMap<string, string> = new Map([
  ['li', 'ul'],
  ['dt', 'dl'],
  ['dd', 'dl'],
  ...'caption thead tbody tfoot tr td th'
    .split(' ')
    .map((name): [string, string] => [name, 'table']),
]);

/**
 * Puts every element where HTML allows it (the content models of HTML, chapter 4), by wrapping,
 * unwrapping and splitting, never by leaving anything out: the text stays the same, in the same
 * order; ids stay, if need be on an empty element.
 */
export function nestElements(nodes: readonly Node[]): readonly Node[] {
  return nestFlow(nodes, 'always');
}

function nestFlow(nodes: readonly Node[], paragraphs: Paragraphs): readonly Node[] {
  if (paragraphs !== 'always' && !nodes.some(isBlock) && !nodes.some(holdsBlock)) {
    return trimLine(nestInline(nodes, ' '));
  }
  const blocks: Node[] = [];
  const runs: Run[] = [];
  let run: Node[] = [];
  for (const node of wrapOrphans(liftBlocks(nodes))) {
    if (isBlock(node)) {
      endRun(run, blocks, runs);
      run = [];
      append(blocks, nestBlock(node));
    } else run.push(node);
  }
  endRun(run, blocks, runs);
  const isMixed = paragraphs === 'beside-blocks' && blocks.some(isVisible);
  return mergeRuns(blocks, runs, paragraphs === 'always' || isMixed);
}

/** Inline nodes, and before which of the blocks they stand. */
interface Run {
  readonly nodes: readonly Node[];
  readonly place: number;
}

function endRun(nodes: readonly Node[], blocks: Node[], runs: Run[]): void {
  if (nodes.some(isVisible)) runs.push({ nodes, place: blocks.length });
  else if (nodes.length > 0) append(blocks, collectAnchors(nodes, 'div'));
}

/** Puts the runs of text back between the blocks. */
function mergeRuns(blocks: readonly Node[], runs: readonly Run[], wrap: boolean): readonly Node[] {
  if (runs.length === 0) return blocks;
  const out: Node[] = [];
  let done = 0;
  for (const { nodes, place } of runs) {
    append(out, blocks.slice(done, place));
    done = place;
    const line = trimLine(nestInline(nodes, ' '));
    if (wrap) out.push(makeElement('p', line));
    else append(out, line);
  }
  append(out, blocks.slice(done));
  return out;
}

/** Gives items without a list, rows without a table and the like a container of their own. */
function wrapOrphans(nodes: readonly Node[]): readonly Node[] {
  if (!nodes.some((node) => containerOf(node) !== undefined)) return nodes;
  const out: Node[] = [];
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
        else if (other.kind !== 'text' || isVisible(other)) break;
      }
      out.push(makeElement(container, nodes.slice(index, end)));
    }
    index = end;
  }
  return out;
}

function containerOf(node: Node): string | undefined {
  return node.kind === 'element' ? CONTAINERS.get(node.tag) : undefined;
}

/** One block as the blocks that say the same and may stand anywhere among blocks. */
function nestBlock(block: ElementNode): readonly Node[] {
  switch (block.tag) {
    case 'hr':
      return [block];
    case 'ul':
    case 'ol':
      return nestList(block, nestFree);
    case 'dl':
      return nestDefinitions(block, nestFree);
    case 'table':
      return nestTable(block, nestFree);
  }
  if (!block.visible) return collectAnchors([block], 'div');
  switch (block.tag) {
    case 'blockquote':
    case 'section':
    case 'aside':
      return [withChildren(block, nestFlow(block.children, 'always'))];
    case 'div':
      return [withChildren(block, nestFlow(block.children, 'beside-blocks'))];
    case 'figure':
      return [nestFigure(block)];
    case 'details':
      return [nestDetails(block)];
    case 'footnotes':
      return [withChildren(block, nestFootnotes(block.children))];
    case 'figcaption':
    case 'footnote':
    case 'summary':
      return nestBlock(withTag(block, 'div'));
    case 'pre':
      return [withChildren(block, nestInline(block.children, '\n'))];
    default:
      return [withChildren(block, trimLine(nestInline(block.children, ' ')))];
  }
}

/** The content of an item, a cell and the like, where text need not be a paragraph. */
function nestFree(nodes: readonly Node[]): readonly Node[] {
  return nestFlow(nodes, 'never');
}

function nestFootnotes(nodes: readonly Node[]): readonly Node[] {
  return nodes.map((node) =>
    node.kind === 'element' ? withChildren(node, nestFlow(node.children, 'always')) : node,
  );
}

/** The caption stands first or last; others become part of the content. */
function nestFigure(figure: ElementNode): ElementNode {
  const nodes = liftBlocks(figure.children).filter(
    (node) => node.kind !== 'text' || isVisible(node),
  );
  const first = nodes[0];
  const last = nodes.at(-1);
  const isCaption = (node: Node | undefined): node is ElementNode =>
    node?.kind === 'element' && node.tag === 'figcaption' && node.visible;
  if (isCaption(first) && nodes.length > 1) {
    const content = nestFlow(nodes.slice(1), 'never');
    return withChildren(figure, [nestCaption(first), ...content]);
  }
  if (isCaption(last) && nodes.length > 1) {
    const content = nestFlow(nodes.slice(0, -1), 'never');
    return withChildren(figure, [...content, nestCaption(last)]);
  }
  return withChildren(figure, nestFlow(nodes, 'never'));
}

function nestCaption(caption: ElementNode): ElementNode {
  return withChildren(caption, nestFlow(caption.children, 'beside-blocks'));
}

/** The summary stands first, where browsers show it; without one there is nothing to unfold. */
function nestDetails(details: ElementNode): ElementNode {
  const nodes = liftBlocks(details.children);
  const summary = nodes.find(
    (node): node is ElementNode =>
      node.kind === 'element' && node.tag === 'summary' && node.visible,
  );
  if (summary === undefined) {
    return withChildren(withTag(details, 'div'), nestFlow(nodes, 'beside-blocks'));
  }
  const content = nestFlow(
    nodes.filter((node) => node !== summary),
    'always',
  );
  const line = withChildren(summary, trimLine(nestInline(summary.children, ' ')));
  return withChildren(details, [line, ...content]);
}
