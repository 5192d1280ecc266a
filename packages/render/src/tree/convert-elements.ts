import type { Body } from '@pressroom/content-model';
import type { Element, ElementContent, RootContent } from 'hast';
import { convertMath } from './convert-math.ts';
import { convertSvg } from './convert-svg.ts';
import {
  BLOCK_ELEMENTS,
  DROPPED_ELEMENTS,
  INLINE_ELEMENTS,
  RENAMED_ELEMENTS,
  VOID_ELEMENTS,
} from './elements.ts';
import { type Footnotes, findFootnotes, isBackReference, textOf } from './find-footnotes.ts';
import { joinCjkLines } from './join-cjk-lines.ts';
import { append, makeAnchor, makeElement, makeText } from './make-node.ts';
import type { ImageNode, Node } from './node.ts';
import { readAttributes } from './read-attributes.ts';
import { readFlag, readInteger, readString } from './read-property.ts';

/** What is around an element. */
interface Place {
  readonly footnotes: Footnotes;
  /** Collects the references back to the text while a note is being read. */
  readonly references: string[] | undefined;
  readonly preformatted: boolean;
  readonly definition: boolean;
}

/**
 * Reads the tree of a body into nodes: elements that no edition has get their place taken by one
 * that says the same, or by their content; attributes are read by an allow-list.
 */
export function convertElements(body: Body): readonly Node[] {
  return convertAll(body.children, {
    footnotes: findFootnotes(body),
    references: undefined,
    preformatted: false,
    definition: false,
  });
}

function convertAll(nodes: readonly (RootContent | ElementContent)[], place: Place): Node[] {
  const out: Node[] = [];
  for (const node of nodes) {
    if (node.type === 'text') {
      out.push(makeText(place.preformatted ? node.value : joinCjkLines(node.value)));
    } else if (node.type === 'element') {
      convert(node, place, out);
    }
  }
  return out;
}

function convert(element: Element, place: Place, out: Node[]): void {
  const name = element.tagName;
  const notes = place.footnotes.lists.get(element);
  if (notes !== undefined) out.push(convertFootnotes(element, notes, place));
  else if (name === 'img') convertImage(element, out);
  else if (name === 'input') convertInput(element, out);
  else if (name === 'svg')
    append(
      out,
      convertSvg(element, (nodes) => convertAll(nodes, place)),
    );
  else if (name === 'math') out.push(convertMath(element));
  else if (name === 'a') convertLink(element, place, out);
  else if (!DROPPED_ELEMENTS.has(name)) {
    convertOther(element, RENAMED_ELEMENTS.get(name) ?? name, place, out);
  }
}

function convertOther(element: Element, tag: string, place: Place, out: Node[]): void {
  const id = readId(element);
  const attributes = readAttributes(element, tag);
  const block = BLOCK_ELEMENTS.has(tag);
  const keep =
    (block || INLINE_ELEMENTS.has(tag)) &&
    !(tag === 'span' && Object.keys(attributes).length === 0) &&
    !(tag === 'bdo' && attributes.dir === undefined) &&
    !(tag === 'time' && attributes.datetime === undefined) &&
    !(tag === 'data' && attributes.value === undefined) &&
    !(tag === 'dfn' && place.definition) &&
    !(tag === 'rp' && holdsWords(element)) &&
    tag !== 'footnotes' &&
    tag !== 'footnote';
  if (keep) {
    const inside =
      tag === 'pre' || tag === 'dfn'
        ? {
            ...place,
            preformatted: place.preformatted || tag === 'pre',
            definition: place.definition || tag === 'dfn',
          }
        : place;
    const children = convertAll(element.children, inside);
    if (!VOID_ELEMENTS.has(tag)) out.push(makeElement(tag, children, { id, attributes }));
    else append(out, [makeElement(tag, [], { id, attributes }), ...children]);
  } else {
    if (id !== undefined) out.push(makeAnchor(id));
    append(out, convertAll(element.children, place));
  }
}

function convertLink(element: Element, place: Place, out: Node[]): void {
  const link = element.data?.link;
  const id = readId(element);
  if (link === undefined) {
    if (id !== undefined) out.push(makeAnchor(id));
    append(out, convertAll(element.children, place));
    return;
  }
  if (link.kind === 'fragment' && place.references !== undefined && isBackReference(element)) {
    place.references.push(link.fragment);
    const before = out.at(-1);
    if (before?.kind === 'text') out[out.length - 1] = makeText(before.value.trimEnd());
    return;
  }
  if (link.kind === 'fragment' && element.properties.dataFootnoteRef !== undefined) {
    const number = place.footnotes.numbers.get(link.fragment);
    if (number !== undefined && textOf(element) === String(number)) {
      out.push({ kind: 'note-reference', id, note: link.fragment, number });
      return;
    }
  }
  const children = convertAll(element.children, place);
  out.push(makeElement('a', children, { id, link, attributes: readAttributes(element, 'a') }));
}

function convertFootnotes(section: Element, notes: readonly Element[], place: Place): Node {
  const children = notes.map((note) => {
    const references: string[] = [];
    const content = convertAll(note.children, { ...place, references });
    const id = readId(note);
    const number = (id === undefined ? undefined : place.footnotes.numbers.get(id)) ?? 0;
    return makeElement('footnote', content, { id, note: { number, references } });
  });
  return makeElement('footnotes', children, { id: readId(section) });
}

function convertImage(element: Element, out: Node[]): void {
  const source = element.data?.image;
  const id = readId(element);
  const alt = (readString(element, 'alt') ?? '').replace(/\s+/g, ' ').trim();
  if (source === undefined) {
    if (id !== undefined) out.push(makeAnchor(id));
    if (alt !== '') out.push(makeText(alt));
    return;
  }
  const image: ImageNode = {
    kind: 'image',
    id,
    source,
    alt,
    title: readString(element, 'title')?.trim() || undefined,
    width: readInteger(element, 'width', 1, 100_000),
    height: readInteger(element, 'height', 1, 100_000),
  };
  out.push(image);
}

function convertInput(element: Element, out: Node[]): void {
  const id = readId(element);
  if (id !== undefined) out.push(makeAnchor(id));
  if (readString(element, 'type')?.toLowerCase() === 'checkbox') {
    out.push({ kind: 'checkbox', checked: readFlag(element, 'checked') });
  }
}

/** Parentheses around a reading hold no words; whatever else is in them must not get lost. */
function holdsWords(parenthesis: Element): boolean {
  return parenthesis.children.some(
    (child) => child.type !== 'text' || /[\p{L}\p{N}]/u.test(child.value),
  );
}

function readId(element: Element): string | undefined {
  const id = element.properties.id;
  return typeof id === 'string' && id !== '' ? id : undefined;
}
