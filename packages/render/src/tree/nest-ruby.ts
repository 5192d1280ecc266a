import { collectAnchors } from './collect-anchors.ts';
import {
  append,
  isVisible,
  makeAnchor,
  makeElement,
  makeText,
  withChildren,
  withoutId,
} from './make-node.ts';
import type { ElementNode, Node } from './node.ts';

/**
 * Sets a ruby right (HTML 4.5.10): base, then readings, each between parentheses for readers that
 * know no ruby. What follows the last reading stands after the ruby.
 */
export function nestRuby(
  ruby: ElementNode,
  nestContent: (nodes: readonly Node[]) => readonly Node[],
): readonly Node[] {
  const done: Node[] = [];
  let base: Node[] = [];
  let readings = 0;
  for (const node of flatten(ruby.children, nestContent)) {
    const reading = node.kind === 'element' && node.tag === 'rt' ? node : undefined;
    if (reading === undefined) base.push(node);
    else if (!reading.visible) append(base, collectAnchors([reading], 'span'));
    else if (base.some(isVisible) || readings > 0) {
      append(done, base);
      base = [];
      done.push(parenthesis('('), reading, parenthesis(')'));
      readings += 1;
    } else {
      if (reading.id !== undefined) base.push(makeAnchor(reading.id));
      append(base, reading.children);
    }
  }
  const anchor = ruby.id === undefined ? [] : [makeAnchor(ruby.id)];
  if (readings === 0) return [...anchor, ...base];
  return [...anchor, withChildren(withoutId(ruby), done), ...base];
}

/** Parentheses are written anew; a ruby within a ruby is one with it. */
function flatten(
  nodes: readonly Node[],
  nestContent: (nodes: readonly Node[]) => readonly Node[],
): Node[] {
  const out: Node[] = [];
  for (const node of nodes) {
    const tag = node.kind === 'element' ? node.tag : undefined;
    if (node.kind !== 'element') out.push(node);
    else if (tag === 'rp') append(out, collectAnchors([node], 'span'));
    else if (tag === 'rt') out.push(withChildren(node, nestContent(node.children)));
    else if (tag === 'ruby') {
      if (node.id !== undefined) out.push(makeAnchor(node.id));
      append(out, flatten(node.children, nestContent));
    } else append(out, nestContent([node]));
  }
  return out;
}

function parenthesis(value: '(' | ')'): Node {
  return makeElement('rp', [makeText(value)]);
}
