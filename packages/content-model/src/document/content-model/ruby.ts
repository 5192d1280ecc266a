import {
  append,
  isElement,
  isVisible,
  makeAnchor,
  makeElement,
  makeText,
  withChildren,
  withoutId,
} from '../make-node.ts';
import type { DocumentNode, ElementNode } from '../node.ts';
import { collectAnchors } from './collect-anchors.ts';

type Fix = (nodes: readonly DocumentNode[]) => readonly DocumentNode[];

/**
 * Sets a ruby right (HTML, section 4.5.10): base, then readings, each between parentheses for
 * readers that know no ruby. What follows the last reading stands after the ruby.
 *
 * @param fixContent makes a line of nodes
 */
export function fixRuby(ruby: ElementNode, fixContent: Fix): readonly DocumentNode[] {
  const done: DocumentNode[] = [];
  let base: DocumentNode[] = [];
  let readings = 0;
  for (const node of flatten(ruby.children, fixContent)) {
    const reading = node.type === 'rt' ? node : undefined;
    if (reading === undefined) base.push(node);
    else if (!reading.isVisible) append(base, collectAnchors([reading], 'span'));
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

/** Parentheses are written again; a ruby within a ruby is one with it. */
function flatten(nodes: readonly DocumentNode[], fixContent: Fix): DocumentNode[] {
  const out: DocumentNode[] = [];
  for (const node of nodes) {
    if (!isElement(node)) out.push(node);
    else if (node.type === 'rp') append(out, collectAnchors([node], 'span'));
    else if (node.type === 'rt') out.push(withChildren(node, fixContent(node.children)));
    else if (node.type === 'ruby') {
      if (node.id !== undefined) out.push(makeAnchor(node.id));
      append(out, flatten(node.children, fixContent));
    } else append(out, fixContent([node]));
  }
  return out;
}

function parenthesis(value: '(' | ')'): DocumentNode {
  return makeElement('rp', [makeText(value)]);
}
