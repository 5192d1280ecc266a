import { isVisible, withChildren } from '../make-node.ts';
import type { DocumentNode, ElementNode } from '../node.ts';
import { fixContent, fixFlow } from './flow.ts';
import { hoistBlocks } from './hoist-blocks.ts';

/**
 * A figure (HTML, section 4.4.12): the caption stands first or last; others become part of the
 * content.
 */
export function fixFigure(figure: ElementNode): ElementNode {
  const nodes = hoistBlocks(figure.children).filter(
    (node) => node.type !== 'text' || isVisible(node),
  );
  const first = nodes[0];
  const last = nodes.at(-1);
  if (isCaption(first) && nodes.length > 1) {
    return withChildren(figure, [fixCaption(first), ...fixContent(nodes.slice(1))]);
  }
  if (isCaption(last) && nodes.length > 1) {
    return withChildren(figure, [...fixContent(nodes.slice(0, -1)), fixCaption(last)]);
  }
  return withChildren(figure, fixContent(nodes));
}

function isCaption(node: DocumentNode | undefined): node is ElementNode {
  return node?.type === 'figcaption' && node.isVisible;
}

function fixCaption(caption: ElementNode): ElementNode {
  return withChildren(caption, fixFlow(caption.children, 'beside-blocks'));
}
