import { collectAnchors } from './collect-anchors.ts';
import { liftBlocks } from './lift-blocks.ts';
import { append, isVisible, makeElement, withChildren, withTag } from './make-node.ts';
import { mendHeaders } from './mend-headers.ts';
import { nestInline } from './nest-inline.ts';
import type { ElementNode, Node } from './node.ts';
import { trimLine } from './trim-line.ts';

type Nest = (nodes: readonly Node[]) => readonly Node[];

/**
 * A table: caption, head, bodies, foot, each of rows, each of cells (HTML 4.9). Other content
 * stands before the table, as browsers show it; a table without rows is its caption.
 */
export function nestTable(table: ElementNode, nestContent: Nest): readonly Node[] {
  const before: Node[] = [];
  const sections: ElementNode[] = [];
  let caption: ElementNode | undefined;
  let foot: ElementNode | undefined;
  let rows: Node[] = [];
  const addSection = (section: ElementNode, children: readonly Node[]): void => {
    const body = readRows(children, before, nestContent);
    const tag = section.tag === 'thead' && sections.length > 0 ? 'tbody' : section.tag;
    const made = makeElement(tag, body, section);
    if (body.length === 0) append(before, collectAnchors([made], 'div'));
    else if (tag === 'tfoot' && foot === undefined) foot = made;
    else sections.push(tag === 'tfoot' ? makeElement('tbody', body, section) : made);
  };
  const endRows = (): void => {
    if (rows.length > 0) addSection(makeElement('tbody', []), rows);
    rows = [];
  };
  for (const node of liftBlocks(table.children)) {
    const element = node.kind === 'element' ? node : undefined;
    if (element?.tag === 'thead' || element?.tag === 'tbody' || element?.tag === 'tfoot') {
      endRows();
      addSection(element, liftBlocks(element.children));
    } else if (element?.tag === 'caption' && caption === undefined && element.visible) {
      caption = withChildren(element, trimLine(nestInline(element.children, ' ')));
    } else if (element?.tag === 'tr' || element?.tag === 'td' || element?.tag === 'th') {
      rows.push(element);
    } else if (isVisible(node)) addBefore(node, before, nestContent);
    else append(before, collectAnchors([node], 'div'));
  }
  endRows();
  if (foot !== undefined) sections.push(foot);
  if (sections.length === 0) {
    append(before, collectAnchors([makeElement('div', [], table)], 'div'));
    if (caption !== undefined) before.push(makeElement('p', caption.children, caption));
    return before;
  }
  const children = caption === undefined ? sections : [caption, ...sections];
  return [...before, mendHeaders(withChildren(table, children))];
}

function readRows(nodes: readonly Node[], before: Node[], nestContent: Nest): ElementNode[] {
  const rows: ElementNode[] = [];
  let cells: Node[] = [];
  const endCells = (): void => {
    if (cells.some(isVisible)) rows.push(makeElement('tr', readCells(cells, nestContent)));
    else append(before, collectAnchors(cells, 'div'));
    cells = [];
  };
  for (const node of nodes) {
    if (node.kind === 'element' && node.tag === 'tr') {
      endCells();
      const row = withChildren(node, readCells(liftBlocks(node.children), nestContent));
      if (row.children.length > 0) rows.push(row);
      else append(before, collectAnchors([row], 'div'));
    } else cells.push(node);
  }
  endCells();
  return rows;
}

function readCells(nodes: readonly Node[], nestContent: Nest): ElementNode[] {
  const cells: ElementNode[] = [];
  let strays: Node[] = [];
  const endStrays = (): void => {
    if (strays.some(isVisible)) cells.push(makeElement('td', nestContent(strays)));
    else {
      const anchors = collectAnchors(strays, 'span');
      if (anchors.length > 0) cells.push(makeElement('td', anchors));
    }
    strays = [];
  };
  for (const node of nodes) {
    if (node.kind === 'element' && (node.tag === 'td' || node.tag === 'th')) {
      endStrays();
      cells.push(withChildren(node, nestContent(node.children)));
    } else strays.push(node);
  }
  endStrays();
  return cells;
}

/** A stray block keeps its name if it may stand alone. */
function addBefore(node: Node, before: Node[], nestContent: Nest): void {
  const isPart = node.kind === 'element' && node.tag === 'caption';
  const content = isPart ? [withTag(node, 'div')] : [node];
  append(before, [makeElement('div', nestContent(content))]);
}
