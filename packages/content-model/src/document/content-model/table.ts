import { append, isVisible, makeElement, withChildren, withType } from '../make-node.ts';
import type { DocumentNode, ElementNode } from '../node.ts';
import { collectAnchors } from './collect-anchors.ts';
import type { FixContent } from './fix-content.ts';
import { hoistBlocks } from './hoist-blocks.ts';
import { toPhrasing } from './phrasing.ts';
import { repairHeaders } from './table-headers.ts';
import { trimLine } from './trim-line.ts';

/**
 * A table: caption, head, bodies, foot, each of rows, each of cells (HTML, section 4.9). Other
 * content stands before the table, as browsers show it; a table without rows is its caption.
 */
export function fixTable(table: ElementNode, fixContent: FixContent): readonly DocumentNode[] {
  const before: DocumentNode[] = [];
  const sections: ElementNode[] = [];
  let caption: ElementNode | undefined;
  let foot: ElementNode | undefined;
  let rows: DocumentNode[] = [];
  const addSection = (
    type: 'thead' | 'tbody' | 'tfoot',
    children: readonly DocumentNode[],
    section?: ElementNode,
  ): void => {
    const body = readRows(children, before, fixContent);
    const ownType = type === 'thead' && sections.length > 0 ? 'tbody' : type;
    const made = makeElement(ownType, body, section);
    if (body.length === 0) append(before, collectAnchors([made], 'div'));
    else if (ownType === 'tfoot' && foot === undefined) foot = made;
    else sections.push(ownType === 'tfoot' ? makeElement('tbody', body, section) : made);
  };
  const endRows = (): void => {
    if (rows.length > 0) addSection('tbody', rows);
    rows = [];
  };
  for (const node of hoistBlocks(table.children)) {
    if (node.type === 'thead' || node.type === 'tbody' || node.type === 'tfoot') {
      endRows();
      addSection(node.type, hoistBlocks(node.children), node);
    } else if (node.type === 'caption' && caption === undefined && node.isVisible) {
      caption = withChildren(node, trimLine(toPhrasing(node.children, ' ')));
    } else if (node.type === 'tr' || node.type === 'td' || node.type === 'th') {
      rows.push(node);
    } else if (isVisible(node)) {
      // A stray block keeps its type if it may stand alone.
      const content = node.type === 'caption' ? [withType(node, 'div')] : [node];
      before.push(makeElement('div', fixContent(content)));
    } else append(before, collectAnchors([node], 'div'));
  }
  endRows();
  if (foot !== undefined) sections.push(foot);
  if (sections.length === 0) {
    append(before, collectAnchors([makeElement('div', [], { id: table.id })], 'div'));
    if (caption !== undefined) before.push(makeElement('p', caption.children, caption));
    return before;
  }
  const children = caption === undefined ? sections : [caption, ...sections];
  return [...before, repairHeaders(withChildren(table, children))];
}

function readRows(
  nodes: readonly DocumentNode[],
  before: DocumentNode[],
  fixContent: FixContent,
): ElementNode[] {
  const rows: ElementNode[] = [];
  let cells: DocumentNode[] = [];
  const endCells = (): void => {
    if (cells.some(isVisible)) rows.push(makeElement('tr', readCells(cells, fixContent)));
    else append(before, collectAnchors(cells, 'div'));
    cells = [];
  };
  for (const node of nodes) {
    if (node.type === 'tr') {
      endCells();
      const row = withChildren(node, readCells(hoistBlocks(node.children), fixContent));
      if (row.children.length > 0) rows.push(row);
      else append(before, collectAnchors([row], 'div'));
    } else cells.push(node);
  }
  endCells();
  return rows;
}

function readCells(nodes: readonly DocumentNode[], fixContent: FixContent): ElementNode[] {
  const cells: ElementNode[] = [];
  let strays: DocumentNode[] = [];
  const endStrays = (): void => {
    if (strays.some(isVisible)) cells.push(makeElement('td', fixContent(strays)));
    else {
      const anchors = collectAnchors(strays, 'span');
      if (anchors.length > 0) cells.push(makeElement('td', anchors));
    }
    strays = [];
  };
  for (const node of nodes) {
    if (node.type === 'td' || node.type === 'th') {
      endStrays();
      cells.push(node);
    } else strays.push(node);
  }
  endStrays();
  return cells;
}
