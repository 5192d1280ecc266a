import { isBlockType } from '../element-types.ts';
import {
  append,
  holdsBlock,
  holdsLink,
  isElement,
  isVisible,
  makeAnchor,
  makeText,
  withChildren,
  withoutId,
} from '../make-node.ts';
import type { DocumentNode, ElementNode } from '../node.ts';
import { fixRuby } from './ruby.ts';

/**
 * The nodes as a line of text (HTML, section 3.2.5.2.5): blocks become their content, set apart by
 * `separator`. Nodes without blocks are a line already.
 */
export function toPhrasing(
  nodes: readonly DocumentNode[],
  separator: ' ' | '\n',
): readonly DocumentNode[] {
  return nodes.some(holdsBlock) ? flattenToPhrasing(nodes, separator) : nodes;
}

/** The same for nodes of which some stand where they must not. */
export function flattenToPhrasing(
  nodes: readonly DocumentNode[],
  separator: ' ' | '\n',
): DocumentNode[] {
  const out: DocumentNode[] = [];
  for (const node of nodes) {
    if (!isElement(node) || node.type === 'br' || node.type === 'wbr') out.push(node);
    else if (isBlockType(node.type)) {
      if (node.id !== undefined) out.push(makeAnchor(node.id));
      out.push(makeText(separator));
      append(out, flattenToPhrasing(node.children, separator));
      out.push(makeText(separator));
    } else if (node.type === 'ruby') {
      append(
        out,
        fixRuby(node, (inner) => flattenToPhrasing(inner, separator)),
      );
    } else {
      append(out, fixPhrasing(withChildren(node, flattenToPhrasing(node.children, separator))));
    }
  }
  return out;
}

/**
 * An inline element whose content is a line, where it may stand: no link in a link; one that shows
 * nothing is gone, except for its id, and so are the parts of a ruby outside of one.
 */
export function fixPhrasing(element: ElementNode): readonly DocumentNode[] {
  const { type, id, children, isVisible: isShown } = element;
  if (type === 'rp' || type === 'rt' || !isShown) {
    return id === undefined ? children : [makeAnchor(id), ...children];
  }
  if (type !== 'a') return [element];
  if (!children.some(holdsLink)) return [nameByImage(element)];
  const parts = wrapBetweenLinks(withoutId(element), children);
  return id === undefined ? parts : [makeAnchor(id), ...parts];
}

/** Puts the link around everything that is no link by itself. */
function wrapBetweenLinks(link: ElementNode, nodes: readonly DocumentNode[]): DocumentNode[] {
  const out: DocumentNode[] = [];
  let run: DocumentNode[] = [];
  const endRun = (): void => {
    if (run.some(isVisible)) out.push(nameByImage(withChildren(link, run)));
    else append(out, run);
    run = [];
  };
  for (const node of nodes) {
    if (!holdsLink(node)) {
      run.push(node);
      continue;
    }
    endRun();
    if (isElement(node) && node.type !== 'a') {
      out.push(withChildren(node, wrapBetweenLinks(link, node.children)));
    } else out.push(node);
  }
  endRun();
  return out;
}

/** Marks the first image of a link that holds nothing but images without a description. */
function nameByImage(link: ElementNode): ElementNode {
  return hasWords(link) ? link : withChildren(link, markFirstImage(link.children));
}

function markFirstImage(nodes: readonly DocumentNode[]): readonly DocumentNode[] {
  for (const [index, node] of nodes.entries()) {
    if (node.type === 'image') return nodes.with(index, { ...node, isUnnamedLink: true });
    if (!isElement(node)) continue;
    const marked = markFirstImage(node.children);
    if (marked !== node.children) return nodes.with(index, withChildren(node, marked));
  }
  return nodes;
}

function hasWords(node: DocumentNode): boolean {
  if (node.type === 'text') return node.value.trim() !== '';
  if (node.type === 'image') return node.alt !== '';
  return isElement(node) ? node.children.some(hasWords) : true;
}
