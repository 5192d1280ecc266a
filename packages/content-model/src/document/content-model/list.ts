import { append, isElement, isVisible, makeElement, withChildren } from '../make-node.ts';
import type { Attributes, DocumentNode, ElementNode } from '../node.ts';
import { collectAnchors } from './collect-anchors.ts';
import type { FixContent } from './fix-content.ts';
import { hoistBlocks } from './hoist-blocks.ts';

/**
 * A list of items (HTML, section 4.4.5): a list right inside of a list belongs to the item before
 * it, other content becomes an item.
 */
export function fixList(list: ElementNode, fixContent: FixContent): readonly DocumentNode[] {
  const items: { readonly item: ElementNode; readonly added: DocumentNode[] }[] = [];
  const before: DocumentNode[] = [];
  let strays: DocumentNode[] = [];
  const addItem = (added: DocumentNode[]) => items.push({ item: makeElement('li', []), added });
  const endStrays = (): void => {
    if (strays.some(isVisible)) addItem(strays);
    else append(items.at(-1)?.added ?? before, collectAnchors(strays, 'div'));
    strays = [];
  };
  for (const node of hoistBlocks(list.children)) {
    if (node.type === 'li') {
      endStrays();
      items.push({ item: node, added: [] });
    } else if (node.type === 'ul' || node.type === 'ol') {
      endStrays();
      const last = items.at(-1);
      if (last === undefined) addItem([node]);
      else last.added.push(node);
    } else strays.push(node);
  }
  endStrays();
  if (items.length === 0) {
    return [...before, ...collectAnchors([makeElement('div', [], { id: list.id })], 'div')];
  }
  const isOrdered = list.type === 'ol';
  const children = items.map(({ item, added }) => {
    const whole = added.length === 0 ? item : addTo(item, added, fixContent);
    return isOrdered || !isElement(whole) ? whole : withoutNumber(whole);
  });
  return [...before, withChildren(list, children)];
}

function addTo(item: ElementNode, added: readonly DocumentNode[], fixContent: FixContent) {
  return withChildren(item, fixContent([...item.children, ...added]));
}

/** Only the items of an ordered list have a number. */
function withoutNumber(item: ElementNode): ElementNode {
  if (item.attributes.value === undefined) return item;
  const { value, ...attributes }: Attributes = item.attributes;
  return makeElement('li', item.children, { id: item.id, attributes });
}
