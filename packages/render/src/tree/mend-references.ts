import { withChildren } from './make-node.ts';
import type { Attributes, DrawingNode, Node, TextNode } from './node.ts';

const GRADIENTS = ['linearGradient', 'radialGradient'];
const PAINT = [...GRADIENTS, 'pattern'];
const SHAPES =
  'circle ellipse g line path polygon polyline rect svg switch symbol text tspan use'.split(' ');

/** What each attribute of a drawing may name (SVG 1.1). */
const TARGETS: Readonly<Record<string, readonly string[]>> = {
  'clip-path': ['clipPath'],
  fill: PAINT,
  'marker-end': ['marker'],
  'marker-mid': ['marker'],
  'marker-start': ['marker'],
  mask: ['mask'],
  stroke: PAINT,
};

/** What the `href` of an element may name. */
const HREF_TARGETS: Readonly<Record<string, readonly string[]>> = {
  linearGradient: GRADIENTS,
  pattern: ['pattern'],
  radialGradient: GRADIENTS,
  textPath: ['path'],
  use: SHAPES,
};

/** Takes out of drawings what refers to nothing, or to something that cannot be meant. */
export function mendReferences(nodes: readonly Node[]): readonly Node[] {
  const tags = new Map<string, string>();
  collectTags(nodes, tags);
  return tags.size === 0 && !nodes.some(holdsDrawing)
    ? nodes
    : nodes.map((node) => mend(node, tags));
}

function holdsDrawing(node: Node): boolean {
  return node.kind === 'drawing' || (node.kind === 'element' && node.children.some(holdsDrawing));
}

function collectTags(nodes: readonly (Node | DrawingNode)[], tags: Map<string, string>): void {
  for (const node of nodes) {
    if (node.kind === 'drawing' && node.id !== undefined) tags.set(node.id, node.tag);
    if (node.kind === 'drawing' || node.kind === 'element') collectTags(node.children, tags);
  }
}

function mend(node: Node, tags: ReadonlyMap<string, string>): Node {
  if (node.kind === 'drawing') return mendDrawing(node, tags);
  if (node.kind !== 'element' || !holdsDrawing(node)) return node;
  return withChildren(
    node,
    node.children.map((child) => mend(child, tags)),
  );
}

function mendDrawing(node: DrawingNode, tags: ReadonlyMap<string, string>): DrawingNode {
  const children = node.children.map((child): DrawingNode | TextNode =>
    child.kind === 'drawing' ? mendDrawing(child, tags) : child,
  );
  return { ...node, attributes: mendAttributes(node, tags), children };
}

function mendAttributes(node: DrawingNode, tags: ReadonlyMap<string, string>): Attributes {
  const attributes: Record<string, string> = {};
  for (const name in node.attributes) {
    const value = node.attributes[name] ?? '';
    const id = readReference(name, value);
    const targets = name === 'href' ? HREF_TARGETS[node.tag] : TARGETS[name];
    const tag = id === undefined ? undefined : tags.get(id);
    if (id === undefined || (tag !== undefined && targets?.includes(tag))) attributes[name] = value;
  }
  return attributes;
}

function readReference(name: string, value: string): string | undefined {
  if (name === 'href') return value.slice(1);
  return value.startsWith('url(#') ? value.slice(5, -1) : undefined;
}
