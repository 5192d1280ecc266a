import type { Element, Nodes, Parents, Root } from 'hast';
import { decodeAddress } from '../decode-address.ts';
import { textOf } from './html-tree.ts';

/** Elements that stand for a reference to a note and for the note, to be converted as such. */
export const NOTE_REFERENCE = 'note-reference';
export const NOTE = 'note';

interface Placed {
  readonly element: Element;
  readonly parent: Parents;
}

interface Reference {
  readonly target: string;
  /** The ids that a link back may lead to: of the link, and of what is around it. */
  readonly ids: readonly string[];
  /** What is replaced: the link, or the superscript that holds nothing else. */
  readonly whole: Placed;
}

/**
 * Finds notes in HTML: links to an element of a list that links back. The links become references,
 * and the elements notes.
 */
export function markNotes(root: Root): void {
  const byId = new Map<string, Placed>();
  const links: { placed: Placed; around: readonly Placed[] }[] = [];
  visit(root, [], (placed, around) => {
    const { id, href } = placed.element.properties;
    if (typeof id === 'string') byId.set(id, placed);
    if (placed.element.tagName === 'a' && typeof href === 'string') links.push({ placed, around });
  });
  const references = links.flatMap(({ placed, around }) => readReference(placed, around) ?? []);
  const isIn = (element: Element, ids: readonly string[]) =>
    linksIn(element).some((link) => ids.includes(fragmentOf(link.element) ?? ''));
  const idsOf = (id: string) =>
    references.filter(({ target }) => target === id).flatMap((one) => one.ids);
  const isNote = (id: string) => {
    const note = byId.get(id)?.element;
    return note !== undefined && /^(?:li|p|div|aside)$/.test(note.tagName) && isIn(note, idsOf(id));
  };
  for (const id of new Set(references.map(({ target }) => target))) {
    const note = byId.get(id);
    if (!note || !isNote(id)) continue;
    const ids = idsOf(id);
    for (const { target, whole } of references) {
      if (target !== id) continue;
      replace(whole, {
        type: 'element',
        tagName: NOTE_REFERENCE,
        properties: { id },
        children: [],
      });
    }
    for (const link of linksIn(note.element)) {
      if (ids.includes(fragmentOf(link.element) ?? '')) remove(link);
    }
    remove(note);
    root.children.push({ ...note.element, tagName: NOTE, properties: { id } });
  }
}

function readReference(anchor: Placed, around: readonly Placed[]): Reference | undefined {
  const target = fragmentOf(anchor.element);
  const text = textOf(anchor.element).trim();
  if (target === undefined || !/^\[?\(?[\d*†‡§a-z]{1,4}\)?\]?$/i.test(text)) return undefined;
  const [sup] = around.slice(-1).filter(({ element }) => element.tagName === 'sup');
  const isAlone = sup?.element.children.every(
    (child) => child === anchor.element || isBlank(child),
  );
  const ids = [anchor.element, ...around.map(({ element }) => element)].flatMap(({ properties }) =>
    typeof properties.id === 'string' ? [properties.id] : [],
  );
  return { target, ids, whole: sup && isAlone ? sup : anchor };
}

function linksIn(element: Element): readonly Placed[] {
  const links: Placed[] = [];
  visit(element, [], (placed) => {
    if (placed.element.tagName === 'a') links.push(placed);
  });
  return links;
}

/** The fragment of an address on the same page: `#fn-1`, or with the page's whole address before it. */
function fragmentOf({ properties: { href } }: Element): string | undefined {
  const fragment = typeof href === 'string' ? /#([^#]+)$/.exec(href)?.[1] : undefined;
  return fragment && decodeAddress(fragment);
}

function visit(
  node: Nodes,
  around: readonly Placed[],
  see: (placed: Placed, around: readonly Placed[]) => void,
): void {
  if (!('children' in node)) return;
  for (const child of [...node.children]) {
    if (child.type !== 'element') continue;
    const placed = { element: child, parent: node };
    see(placed, around);
    // A link back may lead to the paragraph of the reference, no farther.
    visit(child, [...around, placed].slice(-3), see);
  }
}

function replace({ element, parent }: Placed, by: Element): void {
  const index = parent.children.indexOf(element);
  if (index >= 0) parent.children.splice(index, 1, by);
}

function remove({ element, parent }: Placed): void {
  const index = parent.children.indexOf(element);
  if (index >= 0) parent.children.splice(index, 1);
}

function isBlank(node: Nodes): boolean {
  return node.type === 'text' && node.value.trim() === '';
}
