import type { ElementContent, Parents, Root, RootContent } from 'hast';

/** How deep a body may nest; beyond that only its text and images are kept, in their order. */
export const DEPTH_LIMIT = 100;

/**
 * Flattens what nests deeper than the limit, so that whoever walks the tree may recurse: ten
 * thousand quotes in each other keep their words. Changes the tree.
 */
export function limitDepth(tree: Root): void {
  const stack: { node: Parents; depth: number }[] = [{ node: tree, depth: 0 }];
  for (let top = stack.pop(); top; top = stack.pop()) {
    const { node, depth } = top;
    if (depth >= DEPTH_LIMIT) {
      node.children = leaves(node) as typeof node.children;
      continue;
    }
    for (const child of node.children) {
      if (child.type === 'element') stack.push({ node: child, depth: depth + 1 });
    }
  }
}

/** All leaves below a node in document order, as children for it. */
function leaves(node: Parents): ElementContent[] {
  const found: ElementContent[] = [];
  const stack: RootContent[] = [...node.children].reverse();
  for (let top = stack.pop(); top; top = stack.pop()) {
    if (top.type === 'element' && top.tagName !== 'script' && top.tagName !== 'style') {
      if (top.tagName === 'img' || top.tagName === 'br') found.push(top);
      for (let i = top.children.length - 1; i >= 0; i -= 1) {
        const child = top.children[i];
        if (child) stack.push(child);
      }
    } else if (top.type === 'text') found.push(top);
  }
  return found;
}
