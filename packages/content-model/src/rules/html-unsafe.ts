import type { Root } from 'hast';
import { sanitize } from 'hast-util-sanitize';
import { ALLOW_LIST, EMBEDS, RENAMED, SILENT_ATTRIBUTES } from '../body/allow-list.ts';
import { attributeName } from '../body/find-doubts.ts';
import { limitDepth } from '../body/limit-depth.ts';
import { tameElements } from '../body/tame-elements.ts';
import { isFault } from '../body/text-context.ts';
import { parseHtmlFragment } from '../markdown/parse-markdown.ts';
import type { BodyRule } from './body-rule.ts';

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

/** Raw HTML of which something was taken out, and what. Its text stays. */
export const htmlUnsafe: BodyRule = {
  id: 'html-unsafe',
  severity: 'warning',
  configurable: true,
  check(facts, tell) {
    for (const { node, place } of facts.html) {
      const unended = findUnended(node.value);
      if (unended) {
        const message = `the HTML that begins with ${unended.begin} never ends: the rest of the text is in it`;
        tell(place, message, `end it with ${unended.end}`);
      }
      const removed = removedFrom(node.value);
      if (removed.length === 0) continue;
      tell(place, `taken out of the HTML: ${removed.slice(0, 8).join(', ')}`);
    }
    for (const { link, place } of facts.links) {
      if (isFault(link) && link.ruleId === 'html-unsafe') tell(place, link.message);
    }
  },
};

/** A comment, or an element that Markdown takes for raw HTML to its end, without an end. */
function findUnended(html: string): { begin: string; end: string } | undefined {
  if (/^\s*<!--/.test(html))
    return html.includes('-->') ? undefined : { begin: '<!--', end: '-->' };
  const name = /^\s*<(script|style|textarea|pre)\b/i.exec(html)?.[1]?.toLowerCase();
  if (name === undefined || /<\/(?:script|style|textarea|pre)>/i.test(html)) return undefined;
  return { begin: `<${name}>`, end: `</${name}>` };
}

/** Names of the elements and attributes that do not get through the allow-list. */
function removedFrom(html: string): string[] {
  if (!/<[a-z]/i.test(html)) return [];
  const before = parseHtmlFragment(html);
  limitDepth(before);
  const left = count(before);
  tameElements(before);
  const after = sanitize(before, { ...ALLOW_LIST, ancestors: {} });
  for (const [name, times] of count(after.type === 'root' ? after : before)) {
    left.set(name, (left.get(name) ?? 0) - times);
  }
  const removed: string[] = [];
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
  const stack = [...tree.children];
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (node.type !== 'element') continue;
    add(node.tagName);
    for (const [property, value] of Object.entries(node.properties)) {
      if (value !== undefined && value !== null && value !== false) {
        add(`${node.tagName} ${attributeName(property)}`);
      }
    }
    stack.push(...node.children);
  }
  return counts;
}
