import GithubSlugger from 'github-slugger';
import type { Element, ElementContent, Parents, Root } from 'hast';
import { sanitize } from 'hast-util-sanitize';
import { parseMarkdownToHast } from '../markdown/parse-markdown.ts';
import type { Body, Link } from '../model.ts';
import { cleanText, hasIllegalCharacter } from '../read/clean-text.ts';
import { ALLOW_LIST } from './allow-list.ts';
import { limitDepth } from './limit-depth.ts';
import { resolveImage } from './resolve-image.ts';
import { findId, resolveLink } from './resolve-link.ts';
import { tameElements } from './tame-elements.ts';
import { isFault, type TextContext } from './text-context.ts';
import { toAsciiUrl } from './to-ascii-url.ts';

/**
 * Parses a Markdown text into the tree that every edition is made from: see `Body`. What cannot
 * be shown gives way to its text; the rules tell of it, this function does not.
 */
export function parseBody(markdown: string, context: TextContext): Body {
  const parsed = parseMarkdownToHast(markdown);
  limitDepth(parsed);
  tameElements(parsed);
  const tree = sanitize(parsed, ALLOW_LIST);
  if (tree.type !== 'root') return { type: 'root', children: [] };
  cleanStrings(tree);
  const ids = giveIds(tree);
  resolveAll(tree, context, ids);
  return tree;
}

function cleanStrings(tree: Root): void {
  for (const node of walk(tree)) {
    for (const child of node.children) {
      if (child.type === 'text') child.value = cleanText(child.value);
    }
    if (node.type !== 'element') continue;
    for (const [name, value] of Object.entries(node.properties)) {
      if (typeof value === 'string' && hasIllegalCharacter(value)) {
        node.properties[name] = cleanText(value);
      }
    }
  }
}

/** Gives headings their ids as GitHub does and makes every id unique; returns all of them. */
function giveIds(tree: Root): ReadonlySet<string> {
  const slugger = new GithubSlugger();
  const ids = new Set<string>();
  const headings: Element[] = [];
  for (const node of walk(tree)) {
    if (node.type !== 'element') continue;
    const id = node.properties.id;
    if (typeof id === 'string') {
      const usable = id.trim().replace(/\s+/g, '-');
      if (usable === '' || ids.has(usable)) delete node.properties.id;
      else {
        node.properties.id = usable;
        ids.add(usable);
      }
    }
    if (/^h[1-6]$/.test(node.tagName) && node.properties.id === undefined) headings.push(node);
  }
  for (const heading of headings) {
    const text = textOf(heading);
    let id = slugger.slug(text);
    while (ids.has(id)) id = slugger.slug(text);
    if (id === '') continue;
    heading.properties.id = id;
    ids.add(id);
  }
  return ids;
}

function resolveAll(tree: Root, context: TextContext, ids: ReadonlySet<string>): void {
  for (const node of walk(tree)) {
    let changed = false;
    const children: ElementContent[] = [];
    for (const child of node.children) {
      if (child.type !== 'element' && child.type !== 'text') continue;
      const resolved = child.type === 'element' ? resolveElement(child, context, ids) : child;
      if (resolved === child) {
        children.push(child);
        continue;
      }
      changed = true;
      children.push(...[resolved].flat());
    }
    if (changed) node.children = children;
  }
}

/** What stands in the tree for an element once its address is looked up. */
function resolveElement(
  element: Element,
  context: TextContext,
  ids: ReadonlySet<string>,
): ElementContent | ElementContent[] {
  const { tagName, properties } = element;
  if (tagName === 'a') return resolveAnchor(element, context, ids);
  if (tagName === 'img') {
    const image = resolveImage(String(properties.src ?? ''), context);
    if (isFault(image)) {
      const alt = String(properties.alt ?? '');
      return alt === '' ? [] : { type: 'text', value: alt };
    }
    element.data = { ...element.data, image };
    return element;
  }
  if (typeof properties.cite === 'string') {
    const cite = toAsciiUrl(properties.cite, context.url);
    if (cite === undefined) delete properties.cite;
    else properties.cite = cite;
  }
  if (properties.href !== undefined || properties.xLinkHref !== undefined) {
    // Within SVG: only a part of the same picture.
    if (!String(properties.href ?? '').startsWith('#')) delete properties.href;
    delete properties.xLinkHref;
  }
  return element;
}

function resolveAnchor(
  anchor: Element,
  context: TextContext,
  ids: ReadonlySet<string>,
): ElementContent | ElementContent[] {
  const { href, id } = anchor.properties;
  const link = href === undefined ? undefined : resolveLink(String(href), context);
  if (link && !isFault(link)) {
    const fragment = link.kind === 'fragment' ? findId(link.fragment, ids) : '';
    if (fragment !== undefined) {
      const found: Link = link.kind === 'fragment' ? { kind: 'fragment', fragment } : link;
      anchor.data = { ...anchor.data, link: found };
      return anchor;
    }
  }
  if (id === undefined) {
    return anchor.children.flatMap((child) =>
      child.type === 'element' ? resolveElement(child, context, ids) : child,
    );
  }
  anchor.tagName = 'span';
  for (const name of Object.keys(anchor.properties)) {
    if (!['id', 'lang', 'dir', 'title'].includes(name)) delete anchor.properties[name];
  }
  return anchor;
}

/** Every node with children, in document order; children may be replaced on the way. */
function* walk(tree: Root): Generator<Parents> {
  const stack: Parents[] = [tree];
  for (let node = stack.pop(); node; node = stack.pop()) {
    yield node;
    for (let i = node.children.length - 1; i >= 0; i -= 1) {
      const child = node.children[i];
      if (child?.type === 'element') stack.push(child);
    }
  }
}

function textOf(node: ElementContent): string {
  if (node.type === 'text') return node.value;
  return node.type === 'element' ? node.children.map(textOf).join('') : '';
}
