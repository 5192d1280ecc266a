import { isElement, withChildren } from '../make-node.ts';
import type { Attributes, DocumentNode, ForeignNode, TextNode } from '../node.ts';

const GRADIENTS = ['linearGradient', 'radialGradient'];
const PAINT = [...GRADIENTS, 'pattern'];
const SHAPES =
  'circle ellipse g line path polygon polyline rect svg switch symbol text tspan use'.split(' ');

/** What each attribute of a picture may name (SVG 1.1). */
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

/** Takes out of pictures what refers to nothing, or to something that cannot be meant. */
export function repairReferences(nodes: readonly DocumentNode[]): readonly DocumentNode[] {
  const names = new Map<string, string>();
  collectNames(nodes, names);
  return nodes.map((node) => repair(node, names));
}

function holdsForeign(node: DocumentNode): boolean {
  return node.type === 'foreign' || (isElement(node) && node.children.some(holdsForeign));
}

function collectNames(
  nodes: readonly (DocumentNode | ForeignNode)[],
  names: Map<string, string>,
): void {
  for (const node of nodes) {
    if (node.type === 'foreign' && node.id !== undefined) names.set(node.id, node.name);
    if ('children' in node) collectNames(node.children, names);
  }
}

function repair(node: DocumentNode, names: ReadonlyMap<string, string>): DocumentNode {
  if (node.type === 'foreign') return repairForeign(node, names);
  if (!isElement(node) || !holdsForeign(node)) return node;
  return withChildren(
    node,
    node.children.map((child) => repair(child, names)),
  );
}

function repairForeign(node: ForeignNode, names: ReadonlyMap<string, string>): ForeignNode {
  const children = node.children.map((child): ForeignNode | TextNode =>
    child.type === 'foreign' ? repairForeign(child, names) : child,
  );
  return { ...node, attributes: repairAttributes(node, names), children };
}

function repairAttributes(node: ForeignNode, names: ReadonlyMap<string, string>): Attributes {
  const attributes: Record<string, string> = {};
  for (const [attribute, value] of Object.entries(node.attributes)) {
    const id = readReference(attribute, value);
    const targets = attribute === 'href' ? HREF_TARGETS[node.name] : TARGETS[attribute];
    const target = id === undefined ? undefined : names.get(id);
    if (id === undefined || (target !== undefined && targets?.includes(target))) {
      attributes[attribute] = value;
    }
  }
  return attributes;
}

function readReference(attribute: string, value: string): string | undefined {
  if (attribute === 'href') return value.slice(1);
  return value.startsWith('url(#') ? value.slice(5, -1) : undefined;
}
