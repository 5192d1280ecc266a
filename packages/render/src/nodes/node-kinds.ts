import type {
  BlockType,
  DocumentNode,
  ElementNode,
  ElementType,
  HeadingType,
} from '@pressroom/content-model';

/** Every type of block; whatever is none stands in a line of text. */
const BLOCKS: Readonly<Record<BlockType, true>> = {
  aside: true,
  blockquote: true,
  caption: true,
  dd: true,
  details: true,
  div: true,
  dl: true,
  dt: true,
  figcaption: true,
  figure: true,
  footnote: true,
  footnotes: true,
  h1: true,
  h2: true,
  h3: true,
  h4: true,
  h5: true,
  h6: true,
  hr: true,
  li: true,
  ol: true,
  p: true,
  pre: true,
  section: true,
  summary: true,
  table: true,
  tbody: true,
  td: true,
  tfoot: true,
  th: true,
  thead: true,
  tr: true,
  ul: true,
};

export function isBlockType(type: DocumentNode['type']): type is BlockType {
  return Object.hasOwn(BLOCKS, type);
}

export function isBlock(node: DocumentNode): boolean {
  return isBlockType(node.type);
}

export function isElement(node: DocumentNode): node is ElementNode {
  return 'holdsBlock' in node;
}

export function isHeadingType(type: ElementType): type is HeadingType {
  return /^h[1-6]$/.test(type);
}

/** Whether there is something to read or to look at. */
export function isVisible(node: DocumentNode): boolean {
  if (node.type === 'text') return /[^ \t\n\f\r]/.test(node.value);
  return !isElement(node) || node.isVisible;
}
