import {
  append,
  holdsLink,
  isBlock,
  isVisible,
  makeAnchor,
  makeText,
  withChildren,
  withoutId,
} from './make-node.ts';
import { nestRuby } from './nest-ruby.ts';
import type { ElementNode, Node } from './node.ts';

/**
 * The nodes as a line of text: blocks become their content, set apart by `separator`; no link
 * stands in a link; elements that show nothing are gone, except for their ids.
 */
export function nestInline(nodes: readonly Node[], separator: ' ' | '\n'): Node[] {
  const out: Node[] = [];
  for (const node of nodes) {
    if (node.kind !== 'element' || node.tag === 'br' || node.tag === 'wbr') out.push(node);
    else if (isBlock(node)) {
      if (node.id !== undefined) out.push(makeAnchor(node.id));
      out.push(makeText(separator));
      append(out, nestInline(node.children, separator));
      out.push(makeText(separator));
    } else append(out, nestElement(node, separator));
  }
  return out;
}

function nestElement(element: ElementNode, separator: ' ' | '\n'): readonly Node[] {
  const tag = element.tag;
  if (tag === 'ruby') return nestRuby(element, (inner) => nestInline(inner, separator));
  const children = nestInline(element.children, separator);
  if (tag === 'rp' || tag === 'rt') {
    return element.id === undefined ? children : [makeAnchor(element.id), ...children];
  }
  if (!children.some(isVisible)) {
    return element.id === undefined ? children : [makeAnchor(element.id), ...children];
  }
  if (tag === 'a' && children.some(holdsLink)) {
    const parts = aroundLinks(withoutId(element), children);
    return element.id === undefined ? parts : [makeAnchor(element.id), ...parts];
  }
  return [withChildren(element, children)];
}

/** Puts the link around everything that is no link by itself. */
function aroundLinks(link: ElementNode, nodes: readonly Node[]): Node[] {
  const out: Node[] = [];
  let run: Node[] = [];
  const endRun = (): void => {
    if (run.some(isVisible)) out.push(withChildren(link, run));
    else append(out, run);
    run = [];
  };
  for (const node of nodes) {
    if (!holdsLink(node)) {
      run.push(node);
      continue;
    }
    endRun();
    if (node.kind === 'element' && node.tag !== 'a') {
      out.push(withChildren(node, aroundLinks(link, node.children)));
    } else out.push(node);
  }
  endRun();
  return out;
}
