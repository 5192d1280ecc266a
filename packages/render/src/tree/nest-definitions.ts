import { collectAnchors } from './collect-anchors.ts';
import { liftBlocks } from './lift-blocks.ts';
import { append, isVisible, makeElement, withChildren, withTag } from './make-node.ts';
import { nestInline } from './nest-inline.ts';
import type { ElementNode, Node } from './node.ts';
import { trimLine } from './trim-line.ts';

/**
 * A list of terms, each with at least one definition after it. What comes before the first term
 * stands before the list.
 */
export function nestDefinitions(
  list: ElementNode,
  nestContent: (nodes: readonly Node[]) => readonly Node[],
): readonly Node[] {
  const before: Node[] = [];
  const parts: ElementNode[] = [];
  const add = (content: ElementNode): void => {
    if (parts.length > 0) parts.push(content);
    else if (content.visible)
      before.push(withChildren(withTag(content, 'div'), nestContent(content.children)));
    else append(before, collectAnchors([content], 'div'));
  };
  let strays: Node[] = [];
  const endStrays = (): void => {
    if (strays.some(isVisible)) add(makeElement('dd', strays));
    else append(before, collectAnchors(strays, 'div'));
    strays = [];
  };
  for (const node of flattenGroups(list.children)) {
    const element = node.kind === 'element' ? node : undefined;
    if (element?.tag !== 'dt' && element?.tag !== 'dd') {
      strays.push(node);
      continue;
    }
    endStrays();
    if (element.tag === 'dt') parts.push(element);
    else add(element);
  }
  endStrays();
  if (parts.length === 0)
    return [...before, ...collectAnchors([makeElement('div', [], list)], 'div')];
  if (parts.at(-1)?.tag === 'dt') parts.push(makeElement('dd', []));
  const children = parts.map((part) =>
    withChildren(
      part,
      part.tag === 'dt' ? trimLine(nestInline(part.children, ' ')) : nestContent(part.children),
    ),
  );
  return [...before, withChildren(list, children)];
}

/** HTML allows a `div` around a term and its definitions; it says nothing of its own. */
function flattenGroups(nodes: readonly Node[]): readonly Node[] {
  const out: Node[] = [];
  for (const node of liftBlocks(nodes)) {
    const isGroup =
      node.kind === 'element' &&
      node.tag === 'div' &&
      node.children.some(
        (child) => child.kind === 'element' && (child.tag === 'dt' || child.tag === 'dd'),
      );
    if (!isGroup) out.push(node);
    else {
      if (node.id !== undefined) out.push(makeElement('span', [], { id: node.id }));
      append(out, flattenGroups(node.children));
    }
  }
  return out;
}
