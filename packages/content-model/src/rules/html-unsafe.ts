import type { Element, Root } from 'hast';
import { sanitize } from 'hast-util-sanitize';
import { ALLOW_LIST, EMBEDS, RENAMED, SILENT_ATTRIBUTES } from '../body/allow-list.ts';
import { attributeName } from '../body/find-doubts.ts';
import { limitDepth } from '../body/limit-depth.ts';
import { isLinkedEmbed, tameElements } from '../body/tame-elements.ts';
import { isFault } from '../body/text-context.ts';
import { declarationsIn, htmlTokens } from '../markdown/html-tokens.ts';
import { parseHtmlFragment } from '../markdown/parse-markdown.ts';
import { cleanLine } from '../read/clean-text.ts';
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

const embedTags: ReadonlySet<string> = new Set(EMBEDS.map((name) => `<${name}>`));
const EMBED_HINT =
  'it has no address that a link could have; where there is one, write it as its src';

/** Raw HTML of which something was taken out, and what. Its text stays. */
export const htmlUnsafe: BodyRule = {
  id: 'html-unsafe',
  severity: 'warning',
  configurable: true,
  check(facts, tell) {
    for (const { node, place, offsetOf } of facts.html) {
      const unended = findUnended(node.value);
      if (unended) {
        const message = `the HTML that begins with ${unended.begin} never ends: the rest of the text is in it`;
        tell(place, message, `end it with ${unended.end}`);
      }
      const removed = removedFrom(node.value);
      if (removed.length > 0) {
        const hint = removed.some((one) => embedTags.has(one)) ? EMBED_HINT : undefined;
        tell(place, `taken out of the HTML: ${removed.slice(0, 8).join(', ')}`, hint);
      }
      if (unended || !node.value.includes('<!--')) continue;
      for (const { kind, raw, offset } of htmlTokens(node.value)) {
        if (kind !== 'comment' || raw.endsWith('-->') || raw.length <= '<!-->'.length) continue;
        const message = 'the comment ends with this piece of HTML: what follows is published';
        tell(facts.placeOf(offsetOf(offset)), message, 'leave no empty line in it');
      }
    }
    const pieces = facts.html.map(({ node, offsetOf }) => ({ html: node.value, offsetOf }));
    for (const { piece, token } of declarationsIn(pieces)) {
      if (findUnended(piece.html)) continue;
      const place = facts.placeOf(piece.offsetOf(token.offset));
      tell(place, `taken out of the HTML: ${shorten(token.raw)}`);
    }
    for (const { link, place } of facts.links) {
      if (isFault(link) && link.ruleId === 'html-unsafe') tell(place, link.message);
    }
  },
};

const ENDS: Readonly<Record<string, string>> = { '<!--': '-->', '<?': '?>', '<![CDATA[': ']]>' };

/** A comment, or an element that Markdown takes for raw HTML to its end, without an end. */
function findUnended(html: string): { begin: string; end: string } | undefined {
  const begin = /^\s*(<!--|<\?|<!\[CDATA\[)/.exec(html)?.[1];
  const end = begin === undefined ? undefined : ENDS[begin];
  if (begin !== undefined && end !== undefined) {
    return html.includes(end) ? undefined : { begin, end };
  }
  const name = /^\s*<(script|style|textarea|pre)\b/i.exec(html)?.[1]?.toLowerCase();
  if (name === undefined || /<\/(?:script|style|textarea|pre)>/i.test(html)) return undefined;
  return { begin: `<${name}>`, end: `</${name}>` };
}

/** A processing instruction, CDATA section or document type on one line, cut where it is long. */
function shorten(raw: string): string {
  const clean = cleanLine(raw);
  const end = /(?:\?|\]\])?>$/.exec(clean)?.[0] ?? '';
  return clean.length > 40 ? `${[...clean].slice(0, 30).join('')}…${end}` : clean;
}

/** Names of the elements and attributes that do not get through the allow-list. */
function removedFrom(html: string): string[] {
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
