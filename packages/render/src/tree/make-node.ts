import type { Link } from '@pressroom/content-model';
import { BLOCK_ELEMENTS } from './elements.ts';
import type { Attributes, ElementNode, Node, Note, TextNode } from './node.ts';

const NO_ATTRIBUTES: Attributes = {};

export interface ElementDetails {
  readonly id?: string | undefined;
  readonly attributes?: Attributes;
  readonly link?: Link | undefined;
  readonly note?: Note | undefined;
}

/** A new element. */
export function makeElement(
  tag: string,
  children: readonly Node[],
  details: ElementDetails = {},
): ElementNode {
  let visible = tag === 'hr';
  let block = false;
  let link = tag === 'a';
  for (const child of children) {
    visible ||= isVisible(child);
    block ||= isBlock(child) || holdsBlock(child);
    link ||= holdsLink(child);
  }
  return {
    kind: 'element',
    tag,
    id: details.id,
    attributes: details.attributes ?? NO_ATTRIBUTES,
    children,
    link: details.link,
    note: details.note,
    visible,
    holdsBlock: block,
    holdsLink: link,
  };
}

/** The same element around other children. */
export function withChildren(element: ElementNode, children: readonly Node[]): ElementNode {
  return makeElement(element.tag, children, element);
}

/** The same element, each element in it changed. */
export function mapChildren(
  element: ElementNode,
  change: (child: ElementNode) => ElementNode,
): ElementNode {
  return withChildren(
    element,
    element.children.map((child) => (child.kind === 'element' ? change(child) : child)),
  );
}

/** The same element under another name. */
export function withTag(element: ElementNode, tag: string): ElementNode {
  return makeElement(tag, element.children, { id: element.id, attributes: languageOf(element) });
}

/** The same element without its id, so that it can stand there more than once. */
export function withoutId(element: ElementNode): ElementNode {
  return element.id === undefined ? element : { ...element, id: undefined };
}

export function makeText(value: string): TextNode {
  return { kind: 'text', value };
}

/** A place to jump to that shows nothing. */
export function makeAnchor(id: string): ElementNode {
  return makeElement('span', [], { id });
}

/** Whether there is something to read or to look at. */
export function isVisible(node: Node): boolean {
  if (node.kind === 'text') return /[^ \t\n\f\r]/.test(node.value);
  return node.kind !== 'element' || node.visible;
}

export function isBlock(node: Node): node is ElementNode {
  return node.kind === 'element' && BLOCK_ELEMENTS.has(node.tag);
}

export function holdsBlock(node: Node): boolean {
  return node.kind === 'element' && node.holdsBlock;
}

export function holdsLink(node: Node): boolean {
  return node.kind === 'note-reference' || (node.kind === 'element' && node.holdsLink);
}

/** Like `target.push(...items)`, which overflows the stack with a hundred thousand items. */
export function append<T>(target: T[], items: readonly T[]): void {
  for (const item of items) target.push(item);
}

function languageOf({ attributes }: ElementNode): Attributes {
  const { lang, dir } = attributes;
  return {
    ...(lang === undefined ? {} : { lang }),
    ...(dir === undefined ? {} : { dir }),
  };
}
