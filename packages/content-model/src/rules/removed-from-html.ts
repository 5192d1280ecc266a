import type { Element, Root } from 'hast';
import { sanitize } from 'hast-util-sanitize';
import { ALLOW_LIST, EMBEDS, RENAMED, SILENT_ATTRIBUTES } from '../body/allow-list.ts';
import { attributeName } from '../body/find-doubts.ts';
import { limitDepth } from '../body/limit-depth.ts';
import { isLinkedEmbed, tameElements } from '../body/tame-elements.ts';
import { htmlTokens } from '../markdown/html-tokens.ts';
import { parseHtmlFragment } from '../markdown/parse-markdown.ts';

/** Elements that give way to what says the same. */
const REPLACED = new Set([
  'annotation',
  'annotation-xml',
  'picture',
  'source',
  'track',
  'html',
  'head',
  'body',
  'tbody',
  ...EMBEDS,
  ...Object.keys(RENAMED),
]);

/** The attributes whose addresses are told on their own, with what is wrong about them. */
const ADDRESSES: ReadonlySet<string> = new Set([
  'a href',
  'img src',
  ...['blockquote', 'del', 'ins', 'q'].map((element) => `${element} cite`),
]);

/** What was taken out of one tag. */
export interface Removed {
  /** Of the element, `<form>`, and of attributes. */
  readonly names: readonly string[];
  /** Where the tag stands in the piece of HTML. */
  readonly offset: number;
}

/**
 * What of a piece of raw HTML does not get through the allow-list: each element, and each attribute
 * of an element, once, by the first tag that has it.
 */
export function removedFromHtml(html: string): readonly Removed[] {
  const removed = /<[a-z]/i.test(html) ? removedNames(html) : new Set<string>();
  if (removed.size === 0) return [];
  const found: Removed[] = [];
  for (const { kind, isEnd, name, raw, offset } of htmlTokens(html)) {
    if (kind !== 'tag' || isEnd) continue;
    const names = removed.delete(name) ? [`<${name}>`] : [];
    for (const attribute of attributesIn(raw)) {
      if (removed.delete(`${name} ${propertyOf(attribute)}`)) names.push(attribute);
    }
    if (names.length > 0) found.push({ names, offset });
  }
  if (removed.size > 0) found.push({ names: [...removed].map(ofNoTag), offset: 0 });
  return found;
}

/** `form` and `form action`: elements, and attributes of elements, that were taken out. */
function removedNames(html: string): Set<string> {
  const before = parseHtmlFragment(html);
  limitDepth(before);
  const left = count(before);
  const unlinked = [...elementsIn(before)].filter((one) => isUnlinkedEmbed(one, html));
  tameElements(before);
  const after = sanitize(before, { ...ALLOW_LIST, ancestors: {} });
  for (const [name, times] of count(after.type === 'root' ? after : before)) {
    left.set(name, (left.get(name) ?? 0) - times);
  }
  const removed = new Set(unlinked.map(({ tagName }) => tagName));
  for (const [name, times] of left) {
    if (times > 0 && isTold(name)) removed.add(name.toLowerCase());
  }
  return removed;
}

function isTold(name: string): boolean {
  const [element = '', attribute] = name.split(' ');
  if (REPLACED.has(element)) return false;
  if (attribute === undefined) return true;
  return (
    !SILENT_ATTRIBUTES.test(attribute) &&
    !ADDRESSES.has(name) &&
    ALLOW_LIST.tagNames?.includes(element) === true
  );
}

/** What the parser reads as another element than it is called, `<image>` as `<img>`. */
function ofNoTag(name: string): string {
  const [element = '', attribute] = name.split(' ');
  return attribute ?? `<${element}>`;
}

/** The names of a tag's attributes, and what else stands in it outside of quotes. */
function attributesIn(tag: string): string[] {
  const words = tag.replace(/"[^"]*"|'[^']*'/g, ' ').match(/[^\s<>/=]+/g) ?? [];
  return words.slice(1);
}

/** The name of an attribute as `attributeName` gives it. */
function propertyOf(attribute: string): string {
  const name = attribute.toLowerCase();
  return /^(?:data|aria)-/.test(name) ? name : name.replace(/[-:]/g, '');
}

/** How often each element, and each attribute of an element, stands in a tree. */
function count(tree: Root): Map<string, number> {
  const counts = new Map<string, number>();
  const add = (name: string) => counts.set(name, (counts.get(name) ?? 0) + 1);
  for (const { tagName, properties } of elementsIn(tree)) {
    add(tagName);
    for (const [property, value] of Object.entries(properties)) {
      if (value !== undefined && value !== null && value !== false) {
        add(`${tagName} ${attributeName(property)}`);
      }
    }
  }
  return counts;
}

function* elementsIn(tree: Root): Generator<Element> {
  const stack = [...tree.children];
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (node.type !== 'element') continue;
    yield node;
    stack.push(...node.children);
  }
}

/** Films, sounds and objects may have their address in a further piece of HTML. */
function isUnlinkedEmbed(element: Element, html: string): boolean {
  const { tagName } = element;
  if (!EMBEDS.includes(tagName) || isLinkedEmbed(element)) return false;
  return /^(?:embed|iframe)$/.test(tagName) || html.toLowerCase().includes(`</${tagName}`);
}
