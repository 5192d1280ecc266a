import { append, isElement, isVisible, makeElement, withChildren, withType } from '../make-node.ts';
import type { DocumentNode, ElementNode } from '../node.ts';
import { collectAnchors } from './collect-anchors.ts';
import type { FixContent } from './fix-content.ts';
import { hoistBlocks } from './hoist-blocks.ts';

/**
 * A list of terms, each with at least one definition after it (HTML, section 4.4.9). What comes
 * before the first term stands before the list.
 *
 * @param fixDivision fixes a `div` that groups no parts of the list
 */
export function fixDefinitionList(
  list: ElementNode,
  fixContent: FixContent,
  fixDivision: (division: ElementNode) => readonly DocumentNode[],
): readonly DocumentNode[] {
  const before: DocumentNode[] = [];
  const parts: ElementNode[] = [];
  const add = (content: ElementNode): void => {
    if (parts.length > 0) parts.push(content);
    else if (content.isVisible) before.push(withType(content, 'div'));
    else append(before, collectAnchors([content], 'div'));
  };
  let strays: DocumentNode[] = [];
  const endStrays = (): void => {
    if (strays.some(isVisible)) add(makeElement('dd', fixContent(strays)));
    else append(before, collectAnchors(strays, 'div'));
    strays = [];
  };
  for (const node of flattenGroups(list.children)) {
    if (node.type !== 'dt' && node.type !== 'dd') {
      append(strays, isElement(node) && node.type === 'div' ? fixDivision(node) : [node]);
      continue;
    }
    endStrays();
    if (node.type === 'dt') parts.push(node);
    else add(node);
  }
  endStrays();
  if (parts.length === 0) {
    return [...before, ...collectAnchors([makeElement('div', [], { id: list.id })], 'div')];
  }
  if (parts.at(-1)?.type === 'dt') parts.push(makeElement('dd', []));
  return [...before, withChildren(list, parts)];
}

/** HTML allows a `div` around a term and its definitions; it has no meaning. */
function flattenGroups(nodes: readonly DocumentNode[]): readonly DocumentNode[] {
  const out: DocumentNode[] = [];
  for (const node of hoistBlocks(nodes)) {
    const isGroup =
      isElement(node) &&
      node.type === 'div' &&
      node.children.some((child) => child.type === 'dt' || child.type === 'dd');
    if (!isGroup) out.push(node);
    else {
      if (node.id !== undefined) out.push(makeElement('span', [], { id: node.id }));
      append(out, flattenGroups(node.children));
    }
  }
  return out;
}
