import { withChildren, withType } from '../make-node.ts';
import type { DocumentNode, ElementNode } from '../node.ts';
import { fixFlow } from './flow.ts';
import { hoistBlocks } from './hoist-blocks.ts';
import { toPhrasing } from './phrasing.ts';
import { trimLine } from './trim-line.ts';

/**
 * A disclosure (HTML, section 4.11.1): the summary stands first, where browsers show it; without
 * one there is nothing to unfold.
 */
export function fixDetails(details: ElementNode): ElementNode {
  const nodes = hoistBlocks(details.children);
  const summary = nodes.find(isSummary);
  if (summary === undefined) {
    return withChildren(withType(details, 'div'), fixFlow(nodes, 'beside-blocks'));
  }
  const content = fixFlow(
    nodes.filter((node) => node !== summary),
    'always',
  );
  const line = withChildren(summary, trimLine(toPhrasing(summary.children, ' ')));
  return withChildren(details, [line, ...content]);
}

function isSummary(node: DocumentNode): node is ElementNode {
  return node.type === 'summary' && node.isVisible;
}
