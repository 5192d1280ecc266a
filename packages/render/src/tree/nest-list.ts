import { collectAnchors } from './collect-anchors.ts';
import { liftBlocks } from './lift-blocks.ts';
import { append, isVisible, makeElement, withChildren } from './make-node.ts';
import type { Attributes, ElementNode, Node } from './node.ts';

/**
 * A list of items: a list right inside of a list belongs to the item before it, other content
 * becomes an item.
 */
export function nestList(
  list: ElementNode,
  nestContent: (nodes: readonly Node[]) => readonly Node[],
): readonly Node[] {
  const items: { readonly element: ElementNode; readonly children: Node[] }[] = [];
  const before: Node[] = [];
  let strays: Node[] = [];
  const endStrays = (): void => {
    if (strays.some(isVisible)) items.push({ element: makeElement('li', []), children: strays });
    else append(items.at(-1)?.children ?? before, collectAnchors(strays, 'div'));
    strays = [];
  };
  for (const node of liftBlocks(list.children)) {
    const element = node.kind === 'element' ? node : undefined;
    if (element?.tag === 'li') {
      endStrays();
      items.push({ element, children: [...element.children] });
    } else if (element?.tag === 'ul' || element?.tag === 'ol') {
      endStrays();
      const last = items.at(-1);
      if (last !== undefined) last.children.push(element);
      else items.push({ element: makeElement('li', []), children: [element] });
    } else strays.push(node);
  }
  endStrays();
  if (items.length === 0) {
    return [...before, ...collectAnchors([makeElement('div', [], list)], 'div')];
  }
  const children = items.map(({ element, children: content }) =>
    makeElement('li', nestContent(content), {
      ...element,
      attributes: list.tag === 'ol' ? element.attributes : withoutNumber(element.attributes),
    }),
  );
  return [...before, withChildren(list, children)];
}

/** Only the items of an ordered list have a number. */
function withoutNumber({ value, ...attributes }: Attributes): Attributes {
  return attributes;
}
