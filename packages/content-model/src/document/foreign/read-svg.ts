import {
  attribute,
  type HtmlElement,
  type HtmlNode,
  isHtmlElement,
  isStripped,
  limitDepth,
  textValue,
} from '../html/tree.ts';
import { append, makeText } from '../make-node.ts';
import type { Attributes, ForeignNode, TextNode } from '../node.ts';
import { type ForeignContext, MAX_FOREIGN_DEPTH, readId } from './foreign-context.ts';

/** Shapes and what describes them; no links, scripts, animations, fonts or foreign images. */
const SHAPES: ReadonlySet<string> = new Set(
  'circle clipPath defs ellipse g line linearGradient marker mask path pattern polygon polyline radialGradient rect stop svg symbol use'.split(
    ' ',
  ),
);

/** Elements with words, and which of them may hold which. */
const TEXTS: ReadonlyMap<string, readonly string[]> = new Map([
  ['text', ['desc', 'textPath', 'title', 'tspan']],
  ['textPath', ['desc', 'title', 'tspan']],
  ['tspan', ['desc', 'title', 'tspan']],
  ['desc', []],
  ['title', []],
]);

const ATTRIBUTES: ReadonlySet<string> = new Set(
  [
    'clip-path clip-rule dominant-baseline fill fill-opacity fill-rule font-family font-size',
    'font-style font-weight letter-spacing marker-end marker-mid marker-start mask opacity',
    'stop-color stop-opacity stroke stroke-dasharray stroke-dashoffset stroke-linecap',
    'stroke-linejoin stroke-miterlimit stroke-opacity stroke-width text-anchor transform',
    'clipPathUnits cx cy d dx dy fx fy gradientTransform gradientUnits height markerHeight',
    'markerUnits markerWidth maskContentUnits maskUnits offset orient patternContentUnits',
    'patternTransform patternUnits points preserveAspectRatio r refX refY rotate rx ry',
    'spreadMethod startOffset textLength viewBox width x x1 x2 y y1 y2',
  ]
    .join(' ')
    .split(' '),
);

/** Whether an element or an attribute of SVG is one that documents keep. */
export function isSvgElement(name: string): boolean {
  return SHAPES.has(name) || TEXTS.has(name) || name === 'a';
}

export function isSvgAttribute(name: string): boolean {
  return ATTRIBUTES.has(name) || /^(?:aria-label|href|id|lang|role|title)$/.test(name);
}

/**
 * Reads an SVG picture.
 *
 * @param hoist takes what cannot stand in a picture: it belongs behind it
 */
export function readSvg(
  element: HtmlElement,
  context: ForeignContext,
  hoist: (nodes: readonly HtmlNode[]) => void,
): ForeignNode {
  const late: HtmlNode[] = [];
  limitDepth(element, MAX_FOREIGN_DEPTH);
  const picture = readShape(element, { context, hoist, hoistLast: (nodes) => append(late, nodes) });
  hoist(late);
  return picture;
}

interface Reading {
  readonly context: ForeignContext;
  readonly hoist: (nodes: readonly HtmlNode[]) => void;
  /** The same for what HTML elements hold: it comes after all texts. */
  readonly hoistLast: (nodes: readonly HtmlNode[]) => void;
}

function readShape(element: HtmlElement, reading: Reading): ForeignNode {
  const { context } = reading;
  const id = readId(element, context);
  const children: (ForeignNode | TextNode)[] = [];
  addChildren(element, TEXTS.get(element.tagName), reading, children);
  const label = attribute(element, 'aria-label')?.trim();
  const mayHoldTitle = element.tagName === 'svg' || element.tagName === 'g';
  const hasTitle = children.some((child) => child.type === 'foreign' && child.name === 'title');
  if (label && mayHoldTitle && !hasTitle) children.unshift(makeTitle(context.clean(label)));
  const attributes = readSvgAttributes(element, context);
  return { type: 'foreign', language: 'svg', name: element.tagName, id, attributes, children };
}

/** @param words the elements that one with words may hold; undefined for one without words */
function addChildren(
  element: HtmlElement,
  words: readonly string[] | undefined,
  reading: Reading,
  children: (ForeignNode | TextNode)[],
): void {
  for (const node of element.childNodes) {
    const text = textValue(node);
    if (text !== undefined) {
      if (words !== undefined) children.push(makeText(reading.context.clean(text)));
      else if (text.trim() !== '') reading.hoist([node]);
    } else if (isHtmlElement(node) && !isStripped(node)) {
      const { tagName } = node;
      if (tagName === 'foreignObject') reading.hoistLast(node.childNodes);
      else if (words ? words.includes(tagName) : SHAPES.has(tagName) || TEXTS.has(tagName)) {
        children.push(readShape(node, reading));
      } else addChildren(node, words, reading, children);
    }
  }
}

/** A label that only assistive technology would find, as a title, which is text to all. */
function makeTitle(label: string): ForeignNode {
  return {
    type: 'foreign',
    language: 'svg',
    name: 'title',
    id: undefined,
    attributes: {},
    children: [makeText(label)],
  };
}

function readSvgAttributes(element: HtmlElement, context: ForeignContext): Attributes {
  const attributes: Record<string, string> = {};
  for (const { name, value: given, prefix } of element.attrs) {
    const value = context.clean(given).trim();
    if (prefix || !ATTRIBUTES.has(name)) continue;
    if (/url\(/i.test(value) && !/^url\(#[^)\s]+\)$/.test(value)) continue;
    attributes[name] = value;
  }
  if (attribute(element, 'role') === 'img') attributes.role = 'img';
  const href = element.attrs.find(({ name, prefix }) => name === 'href' && !prefix);
  const link = href ?? element.attrs.find(({ name }) => name === 'href');
  if (link !== undefined && /^#\S+$/.test(link.value)) attributes.href = context.clean(link.value);
  return attributes;
}
