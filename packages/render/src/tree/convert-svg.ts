import type { Element, ElementContent } from 'hast';
import { find, svg } from 'property-information';
import { append, makeText } from './make-node.ts';
import type { Attributes, DrawingNode, Node, TextNode } from './node.ts';
import { readString } from './read-property.ts';

/** Shapes and what describes them; no links, scripts, animations, fonts or foreign images. */
const SHAPES: ReadonlySet<string> = new Set(
  'circle clipPath defs ellipse g line linearGradient marker mask path pattern polygon polyline radialGradient rect stop switch symbol use'.split(
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
const DROPPED: ReadonlySet<string> = new Set(['script', 'style']);

/** Attributes that hold words for scripts, addresses or styles, which no edition may follow. */
const FORBIDDEN =
  /^(?:on|xlink:|xml:|xmlns|aria-|data-|style$|class$|href$|src$|id$|tabindex$|role$)/i;

/** A drawing, then all that HTML stands in it, read by `convertHtml`. */
export function convertSvg(
  element: Element,
  convertHtml: (nodes: readonly ElementContent[]) => readonly Node[],
): readonly Node[] {
  const after: Node[] = [];
  const drawing = convertShape(element, (nodes) => append(after, convertHtml(nodes)));
  return [drawing, ...after];
}

function convertShape(
  element: Element,
  hoist: (nodes: readonly ElementContent[]) => void,
): DrawingNode {
  const children: (DrawingNode | TextNode)[] = [];
  const words = TEXTS.get(element.tagName);
  const walk = (nodes: readonly ElementContent[]): void => {
    for (const node of nodes) {
      if (node.type === 'text') {
        if (words !== undefined) children.push(makeText(node.value));
        else if (node.value.trim() !== '') hoist([node]);
      } else if (node.type === 'element' && !DROPPED.has(node.tagName)) {
        if (node.tagName === 'a' || (words !== undefined && !words.includes(node.tagName)))
          walk(node.children);
        else if (SHAPES.has(node.tagName) || TEXTS.has(node.tagName) || node.tagName === 'svg') {
          children.push(convertShape(node, hoist));
        } else hoist(node.tagName === 'image' ? [] : node.children);
      }
    }
  };
  walk(element.children);
  const label = readString(element, 'ariaLabel')?.trim();
  const holdsTitle = element.tagName === 'svg' || element.tagName === 'g';
  if (
    label &&
    holdsTitle &&
    !children.some((child) => child.kind === 'drawing' && child.tag === 'title')
  ) {
    children.unshift(makeTitle(label));
  }
  const id = element.properties.id;
  return {
    kind: 'drawing',
    language: 'svg',
    tag: element.tagName,
    id: typeof id === 'string' && id !== '' ? id : undefined,
    attributes: readSvgAttributes(element),
    children,
  };
}

/** A label that only assistive technology would find, as a title, which is text to all. */
function makeTitle(label: string): DrawingNode {
  return {
    kind: 'drawing',
    language: 'svg',
    tag: 'title',
    id: undefined,
    attributes: {},
    children: [makeText(label)],
  };
}

function readSvgAttributes(element: Element): Attributes {
  const attributes: Record<string, string> = {};
  for (const property in element.properties) {
    const info = find(svg, property);
    const value = readString(element, property)?.trim();
    if (value === undefined || !/^[a-zA-Z-]+$/.test(info.attribute)) continue;
    if (!(info.property in svg.property) || FORBIDDEN.test(info.attribute)) continue;
    if (/url\(/i.test(value) && !/^url\(#[^)\s]+\)$/.test(value)) continue;
    attributes[info.attribute] = value;
  }
  if (readString(element, 'role') === 'img') attributes.role = 'img';
  const target = readString(element, 'href') ?? readString(element, 'xLinkHref');
  if (target !== undefined && /^#\S+$/.test(target)) attributes.href = target;
  return attributes;
}
