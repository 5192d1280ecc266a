import { INLINE_ELEMENTS } from './elements.ts';
import {
  append,
  holdsBlock,
  isBlock,
  isVisible,
  makeAnchor,
  withChildren,
  withoutId,
} from './make-node.ts';
import type { ElementNode, Node } from './node.ts';

/**
 * Takes blocks out of the inline elements and paragraphs around them: `<em>a<p>b</p></em>` becomes
 * `<em>a</em><p><em>b</em></p>`. Afterwards no inline element and no paragraph of the list holds a
 * block.
 */
export function liftBlocks(nodes: readonly Node[]): readonly Node[] {
  if (!nodes.some(mustSplit)) return nodes;
  const out: Node[] = [];
  for (const node of nodes) {
    if (!mustSplit(node)) {
      out.push(node);
      continue;
    }
    if (node.id !== undefined) out.push(makeAnchor(node.id));
    append(out, pushDown(withoutId(node), liftBlocks(node.children)));
  }
  return out;
}

function mustSplit(node: Node): node is ElementNode {
  return (
    node.kind === 'element' &&
    node.holdsBlock &&
    (node.tag === 'p' || INLINE_ELEMENTS.has(node.tag))
  );
}

/** Puts the wrapper around every run of inline nodes, inside of the blocks that hold them. */
function pushDown(wrapper: ElementNode, nodes: readonly Node[]): Node[] {
  const out: Node[] = [];
  let run: Node[] = [];
  const endRun = (): void => {
    if (run.some(isVisible)) out.push(withChildren(wrapper, run));
    else append(out, run);
    run = [];
  };
  for (const node of nodes) {
    if (!isBlock(node) && !holdsBlock(node)) {
      run.push(node);
      continue;
    }
    endRun();
    const inner = node.kind === 'element' && wrapper.tag !== 'p' ? node : undefined;
    out.push(inner === undefined ? node : withChildren(inner, pushDown(wrapper, inner.children)));
  }
  endRun();
  return out;
}
