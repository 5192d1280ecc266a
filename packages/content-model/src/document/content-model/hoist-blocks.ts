import { isPhrasingType } from '../element-types.ts';
import {
  append,
  holdsBlock,
  isElement,
  isVisible,
  makeAnchor,
  withChildren,
  withoutId,
} from '../make-node.ts';
import type { DocumentNode, ElementNode } from '../node.ts';
import { flattenToPhrasing } from './phrasing.ts';
import { trimLine } from './trim-line.ts';

/**
 * Takes blocks out of the inline elements and paragraphs around them: `<em>a<p>b</p></em>` becomes
 * `<em>a</em><p><em>b</em></p>`. Afterwards no inline element and no paragraph of the list holds a
 * block.
 */
export function hoistBlocks(nodes: readonly DocumentNode[]): readonly DocumentNode[] {
  if (!nodes.some(mustSplit)) return nodes;
  const out: DocumentNode[] = [];
  for (const node of nodes) {
    if (!mustSplit(node)) {
      out.push(node);
      continue;
    }
    if (node.id !== undefined) out.push(makeAnchor(node.id));
    append(out, pushDown(withoutId(node), hoistBlocks(node.children)));
  }
  return out;
}

function mustSplit(node: DocumentNode): node is ElementNode {
  return isElement(node) && node.holdsBlock && (node.type === 'p' || isPhrasingType(node.type));
}

/** Puts the wrapper around every run of inline nodes, inside of the blocks that hold them. */
function pushDown(wrapper: ElementNode, nodes: readonly DocumentNode[]): DocumentNode[] {
  const out: DocumentNode[] = [];
  let run: DocumentNode[] = [];
  const endRun = (): void => {
    append(out, run.some(isVisible) ? wrapRun(wrapper, run) : flattenToPhrasing(run, ' '));
    run = [];
  };
  for (const node of nodes) {
    if (!holdsBlock(node)) {
      run.push(node);
      continue;
    }
    endRun();
    const inner = isElement(node) && wrapper.type !== 'p' ? node : undefined;
    out.push(inner === undefined ? node : withChildren(inner, pushDown(wrapper, inner.children)));
  }
  endRun();
  return out;
}

function wrapRun(wrapper: ElementNode, run: readonly DocumentNode[]): readonly DocumentNode[] {
  if (wrapper.type === 'p') return [withChildren(wrapper, trimLine(run))];
  return flattenToPhrasing([withChildren(wrapper, run)], ' ');
}
