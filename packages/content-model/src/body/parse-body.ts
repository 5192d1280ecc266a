import GithubSlugger from 'github-slugger';
import type { Element, ElementContent, Parents, Root } from 'hast';
import { sanitize } from 'hast-util-sanitize';
import { closeRawHtml } from '../markdown/close-raw-html.ts';
import { markUnknownTags, restoreLessThan } from '../markdown/mark-unknown-tags.ts';
import { parseMarkdownToHast } from '../markdown/parse-markdown.ts';
import type { Body, Link } from '../model.ts';
import { cleanText, hasIllegalCharacter } from '../read/clean-text.ts';
import { ALLOW_LIST } from './allow-list.ts';
import { findDoubts } from './find-doubts.ts';
import { limitDepth } from './limit-depth.ts';
import { resolveImage } from './resolve-image.ts';
import { dependsOnOtherFiles, findId, resolveLink } from './resolve-link.ts';
import { tameElements } from './tame-elements.ts';
import { isFault, type TextContext } from './text-context.ts';
import { toAsciiUrl } from './to-ascii-url.ts';

/**
 * Parses a Markdown text into the tree that every edition is made from: see `Body`. What cannot
 * be shown gives way to its text; the rules tell of it, this function does not.
 *
 * @param doubt called where a rule might have something to tell about this text
 */
export function parseBody(
  markdown: string,
  context: TextContext,
  doubt: () => void = () => {},
): Body {
  const marked = markUnknownTags(markdown);
  const parsed = parseMarkdownToHast(closeRawHtml(marked.markdown));
  if (marked.tags.length > 0 || findDoubts(markdown, parsed)) doubt();
  limitDepth(parsed);
  tameElements(parsed);
  const tree = sanitize(parsed, ALLOW_LIST);
  if (tree.type !== 'root') return { type: 'root', children: [] };
  cleanStrings(tree);
  const ids = giveIds(tree);
  resolveAll(tree, { context, ids, doubt });
  return tree;
}

function cleanStrings(tree: Root): void {
  for (const node of walk(tree)) {
    for (const child of node.children) {
      if (child.type === 'text') child.value = restoreLessThan(cleanText(child.value));
    }
    if (node.type !== 'element') continue;
    for (const [name, value] of Object.entries(node.properties)) {
      if (typeof value !== 'string') continue;
      node.properties[name] = restoreLessThan(
        hasIllegalCharacter(value) ? cleanText(value) : value,
      );
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
    // A heading without a letter has nothing to be linked by.
    if (/^(?:-\d+)?$/.test(id)) continue;
    heading.properties.id = id;
    ids.add(id);
  }
  return ids;
}

interface Resolving {
  readonly context: TextContext;
  readonly ids: ReadonlySet<string>;
  readonly doubt: () => void;
}

function resolveAll(tree: Root, resolving: Resolving): void {
  for (const node of walk(tree)) {
    let changed = false;
    const children: ElementContent[] = [];
    for (const child of node.children) {
      if (child.type !== 'element' && child.type !== 'text') continue;
      const resolved = child.type === 'element' ? resolveElement(child, resolving) : child;
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
function resolveElement(element: Element, resolving: Resolving): ElementContent | ElementContent[] {
  const { tagName, properties } = element;
  const { context, doubt } = resolving;
  if (tagName === 'a') return resolveAnchor(element, resolving);
  if (tagName === 'img') {
    const src = String(properties.src ?? '');
    const image = resolveImage(src, context);
    context.lookups?.images.add(src);
    if (isFault(image)) {
      doubt();
      const alt = String(properties.alt ?? '');
      return alt === '' ? [] : { type: 'text', value: alt };
    }
    if (image.kind === 'remote' || image.file.unsafe || image.file.isMoving) doubt();
    element.data = { ...element.data, image };
    return element;
  }
  if (typeof properties.cite === 'string') {
    const cite = resolveCite(properties.cite, resolving);
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

function resolveAnchor(anchor: Element, resolving: Resolving): ElementContent | ElementContent[] {
  const { href, id } = anchor.properties;
  const link = href === undefined ? undefined : resolveHref(String(href), resolving);
  if (link) {
    anchor.data = { ...anchor.data, link };
    return anchor;
  }
  resolving.doubt();
  if (id === undefined) {
    return anchor.children.flatMap((child) =>
      child.type === 'element' ? resolveElement(child, resolving) : child,
    );
  }
  anchor.tagName = 'span';
  for (const name of Object.keys(anchor.properties)) {
    if (!['id', 'lang', 'dir', 'title'].includes(name)) delete anchor.properties[name];
  }
  return anchor;
}

/** Where a quotation is from: an absolute, ASCII-only URL of a page on the web. */
function resolveCite(cite: string, resolving: Resolving): string | undefined {
  const link = resolveHref(cite, resolving);
  if (!link) return undefined;
  if (link.kind === 'web') return /^https?:/.test(link.url) ? link.url : undefined;
  const url = link.kind === 'article' ? link.article.url : resolving.context.url;
  if (link.fragment === undefined) return url;
  return toAsciiUrl(`#${encodeURIComponent(link.fragment)}`, url);
}

/** Where an address leads; undefined where it leads nowhere. */
function resolveHref(href: string, { context, ids, doubt }: Resolving): Link | undefined {
  const link = resolveLink(href, context);
  if (dependsOnOtherFiles(href)) context.lookups?.links.add(href);
  if (isFault(link)) return undefined;
  // Whether another article has the part is for the rule to find out.
  if (link.kind === 'article' && link.fragment !== undefined) doubt();
  if (link.kind !== 'fragment') return link;
  const fragment = findId(link.fragment, ids);
  return fragment === undefined ? undefined : { kind: 'fragment', fragment };
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
