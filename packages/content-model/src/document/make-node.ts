import { isBlockType } from './element-types.ts';
import type {
  Attributes,
  CalloutKind,
  DocumentNode,
  ElementNode,
  FootnoteElement,
  PlainElement,
  TextNode,
} from './node.ts';
import type { Link } from './targets.ts';

export const NO_ATTRIBUTES: Attributes = {};

export interface ElementDetails {
  readonly id?: string | undefined;
  readonly attributes?: Attributes | undefined;
  readonly codeLanguage?: string | undefined;
  readonly callout?: CalloutKind | undefined;
}

export function makeElement(
  type: PlainElement['type'],
  children: readonly DocumentNode[],
  { id, attributes = NO_ATTRIBUTES, codeLanguage, callout }: ElementDetails = {},
): PlainElement {
  const holds = contentOf(children);
  if (type === 'hr') holds.isVisible = true;
  const element = { type, id, attributes, children, ...holds };
  if (codeLanguage !== undefined) return { ...element, codeLanguage };
  return callout === undefined ? element : { ...element, callout };
}

export function makeLink(
  link: Link,
  children: readonly DocumentNode[],
  { id, attributes = NO_ATTRIBUTES }: ElementDetails = {},
): ElementNode {
  return { type: 'a', id, attributes, children, ...contentOf(children), link, holdsLink: true };
}

export function makeFootnote(
  { number, references }: Pick<FootnoteElement, 'number' | 'references'>,
  children: readonly DocumentNode[],
  id: string | undefined,
): FootnoteElement {
  const attributes = NO_ATTRIBUTES;
  return { type: 'footnote', id, attributes, children, ...contentOf(children), number, references };
}

/** The same element around other children. */
export function withChildren(element: ElementNode, children: readonly DocumentNode[]): ElementNode {
  if (element.type === 'a') return makeLink(element.link, children, element);
  if (element.type === 'footnote') return makeFootnote(element, children, element.id);
  return makeElement(element.type, children, element);
}

/** The same element, each element right inside of it changed. */
export function mapChildren(
  element: ElementNode,
  change: (child: ElementNode) => ElementNode,
): ElementNode {
  return withChildren(
    element,
    element.children.map((child) => (isElement(child) ? change(child) : child)),
  );
}

/** The same element as one of another type, with its id, language and direction. */
export function withType(element: ElementNode, type: PlainElement['type']): ElementNode {
  const { lang, dir } = element.attributes;
  const attributes = {
    ...(lang === undefined ? {} : { lang }),
    ...(dir === undefined ? {} : { dir }),
  };
  return makeElement(type, element.children, { id: element.id, attributes });
}

/** The same element without its id, so that it can stand there more than once. */
export function withoutId(element: ElementNode): ElementNode {
  return element.id === undefined ? element : { ...element, id: undefined };
}

export function makeText(value: string): TextNode {
  return { type: 'text', value };
}

/** A place to jump to that shows nothing. */
export function makeAnchor(id: string): ElementNode {
  return makeElement('span', [], { id });
}

export function isElement(node: DocumentNode): node is ElementNode {
  return 'holdsBlock' in node;
}

/** Whether there is something to read or to look at. */
export function isVisible(node: DocumentNode): boolean {
  if (node.type === 'text') return /[^ \t\n\f\r]/.test(node.value);
  return !isElement(node) || node.isVisible;
}

export function isBlock(node: DocumentNode): node is ElementNode {
  return isBlockType(node.type);
}

/** Whether a node is a block or has one inside. */
export function holdsBlock(node: DocumentNode): boolean {
  return isElement(node) && (node.holdsBlock || isBlockType(node.type));
}

export function holdsLink(node: DocumentNode): boolean {
  return node.type === 'noteReference' || (isElement(node) && node.holdsLink);
}

/** Like `target.push(...items)`, which overflows the stack with a hundred thousand items. */
export function append<T>(target: T[], items: readonly T[]): void {
  for (const item of items) target.push(item);
}

function contentOf(children: readonly DocumentNode[]): {
  isVisible: boolean;
  holdsBlock: boolean;
  holdsLink: boolean;
} {
  const holds = { isVisible: false, holdsBlock: false, holdsLink: false };
  for (const child of children) {
    holds.isVisible ||= isVisible(child);
    holds.holdsBlock ||= holdsBlock(child);
    holds.holdsLink ||= holdsLink(child);
  }
  return holds;
}
