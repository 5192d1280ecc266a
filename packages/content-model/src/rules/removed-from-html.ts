import type { Element, Root } from 'hast';
import { sanitize } from 'hast-util-sanitize';
import { ALLOW_LIST, EMBEDS, RENAMED, SILENT_ATTRIBUTES } from '../body/allow-list.ts';
import { attributeName } from '../body/find-doubts.ts';
import { limitDepth } from '../body/limit-depth.ts';
import { isLinkedEmbed, tameElements } from '../body/tame-elements.ts';
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

/** Names of the elements and attributes that do not get through the allow-list. */
export function removedFromHtml(html: string): string[] {
  if (!/<[a-z]/i.test(html)) return [];
  const before = parseHtmlFragment(html);
  limitDepth(before);
  const left = count(before);
  const unlinked = [...elementsIn(before)].filter((one) => isUnlinkedEmbed(one, html));
  tameElements(before);
  const after = sanitize(before, { ...ALLOW_LIST, ancestors: {} });
  for (const [name, times] of count(after.type === 'root' ? after : before)) {
    left.set(name, (left.get(name) ?? 0) - times);
  }
  const removed = unlinked.map(({ tagName }) => `<${tagName}>`);
  for (const [name, times] of left) {
    if (times <= 0) continue;
    const [element = '', attribute] = name.split(' ');
    if (attribute === undefined) {
      if (!REPLACED.has(element)) removed.push(`<${element}>`);
    } else if (isTold(element, attribute)) removed.push(attribute);
  }
  return [...new Set(removed)];
}

function isTold(element: string, attribute: string): boolean {
  return (
    !SILENT_ATTRIBUTES.test(attribute) &&
    !REPLACED.has(element) &&
    ALLOW_LIST.tagNames?.includes(element) === true
  );
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
