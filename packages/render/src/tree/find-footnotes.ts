import type { Body } from '@pressroom/content-model';
import type { Element, ElementContent, RootContent } from 'hast';
import { readString } from './read-property.ts';

/** The footnotes of a body. */
export interface Footnotes {
  /** The sections that hold notes, with their list. */
  readonly lists: ReadonlyMap<Element, readonly Element[]>;
  /** The number of each note, by its id. */
  readonly numbers: ReadonlyMap<string, number>;
}

/**
 * Finds the sections that the Markdown parser makes of footnotes. Raw HTML may imitate them;
 * a section that is not exactly of their shape is left an ordinary section.
 */
export function findFootnotes(body: Body): Footnotes {
  const lists = new Map<Element, readonly Element[]>();
  const numbers = new Map<string, number>();
  for (const node of body.children) {
    const items = readNotes(node);
    if (items === undefined || node.type !== 'element') continue;
    lists.set(node, items);
    for (const item of items) {
      const id = readString(item, 'id');
      if (id !== undefined && !numbers.has(id)) numbers.set(id, numbers.size + 1);
    }
  }
  return { lists, numbers };
}

/** Whether a link is the one from a note back to its reference. */
export function isBackReference(element: Element): boolean {
  return (
    element.properties.dataFootnoteBackref !== undefined &&
    element.data?.link?.kind === 'fragment' &&
    /^↩\uFE0E?\d*$/.test(textOf(element))
  );
}

/** The text of an element that holds little. */
export function textOf(element: Element): string {
  let text = '';
  for (const child of element.children) {
    if (child.type === 'text') text += child.value;
    else if (child.type === 'element') text += textOf(child);
    if (text.length > 100) break;
  }
  return text;
}

function readNotes(node: RootContent): readonly Element[] | undefined {
  if (node.type !== 'element' || node.tagName !== 'section') return undefined;
  if (node.properties.dataFootnotes === undefined) return undefined;
  const parts = node.children.filter(isContent);
  const [heading, list] = parts.length === 2 ? parts : [undefined, parts[0]];
  if (parts.length > 2 || (heading !== undefined && !isLabel(heading))) return undefined;
  if (list?.type !== 'element' || list.tagName !== 'ol') return undefined;
  const items: Element[] = [];
  for (const child of list.children) {
    if (child.type === 'element' && child.tagName === 'li' && readString(child, 'id')) {
      items.push(child);
    } else if (isContent(child)) return undefined;
  }
  return items.length > 0 ? items : undefined;
}

function isContent(node: ElementContent): boolean {
  return node.type === 'element' || (node.type === 'text' && node.value.trim() !== '');
}

/** The heading that the parser writes, and that each edition writes in its own language. */
function isLabel(node: ElementContent): boolean {
  return node.type === 'element' && node.tagName === 'h2' && textOf(node).trim() === 'Footnotes';
}
