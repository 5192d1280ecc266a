import type { PhrasingContent } from 'mdast';
import { positionAt, TextSource } from './text-node.ts';

/** Attributes of HTML by their names, unchecked. */
export type GivenAttributes = Readonly<Record<string, string>>;

/** `{#id .class key=value key="two words"}`, also with a colon behind the brace. */
const LIST = String.raw`\{:?[ \t]*(?:(?:[#.][\p{L}_][\p{L}\p{N}_:.-]*|-|[A-Za-z][\w:-]*=(?:"[^"{}\n]*"|'[^'{}\n]*'|[^\s"'{}]+))[ \t]*)+\}`;
const AT_START = new RegExp(`^${LIST}`, 'u');
const BEHIND_BRACKET = new RegExp(String.raw`\](${LIST})`, 'gu');
/** Attributes of the block around them: on a line of their own, or at the end of the last line. */
const OF_BLOCK = new RegExp(
  String.raw`(?:(?:^|\n)[ \t]*(${LIST.replace(':?', ':')})|(?<=\S) +(${LIST.replace(':?', '(?=[#.])')}))[ \t]*$`,
  'u',
);

const ONLY_LIST = new RegExp(`^${LIST}$`, 'u');

/** Returns whether a text is a list of attributes in braces. */
export function isAttributeList(text: string): boolean {
  return ONLY_LIST.test(text);
}

/** Reads a list of attributes in braces; classes are left out, since no edition has a use for them. */
function parseAttributes(list: string): GivenAttributes {
  const attributes: Record<string, string> = {};
  const inside = list.replace(/^\{:?|\}$/g, '');
  for (const [part] of inside.matchAll(/[\w:-]+=(?:"[^"]*"|'[^']*'|\S+)|#\S+/g)) {
    if (part.startsWith('#')) attributes.id ??= part.slice(1);
    else {
      const equals = part.indexOf('=');
      const value = part.slice(equals + 1).replace(/^(["'])(.*)\1$/, '$2');
      attributes[part.slice(0, equals).toLowerCase()] ??= value;
    }
  }
  return attributes;
}

/**
 * Gives images, links, code and emphasis the attributes in braces right behind them, and makes a
 * span of `[words]{…}`.
 */
export function readInlineAttributes(
  children: readonly PhrasingContent[],
  markdown: string,
): PhrasingContent[] {
  const out: PhrasingContent[] = [];
  for (const child of children) {
    const before = out.at(-1);
    if (child.type !== 'text' || !child.value.includes('{')) {
      out.push(child);
      continue;
    }
    const source = new TextSource(child, markdown);
    const list = before && before.type !== 'text' ? AT_START.exec(child.value)?.[0] : undefined;
    if (before && list !== undefined && before.type !== 'break' && before.type !== 'html') {
      out[out.length - 1] = withAttributes(before, parseAttributes(list));
      const rest = source.slice(list.length, child.value.length);
      if (rest.value !== '') readSpans(rest, out, markdown);
    } else readSpans(child, out, markdown);
  }
  return out;
}

/** Makes spans of the brackets in a text, which may begin in a text before it. */
function readSpans(
  text: Extract<PhrasingContent, { type: 'text' }>,
  out: PhrasingContent[],
  markdown: string,
): void {
  const source = new TextSource(text, markdown);
  const { value } = text;
  let from = 0;
  for (const match of value.matchAll(BEHIND_BRACKET)) {
    const [whole, list = ''] = match;
    const end = match.index;
    if (source.isEscaped(end)) continue;
    if (end > from) out.push(source.slice(from, end));
    from = end + whole.length;
    const inside = takeFromBracket(out, markdown);
    if (inside === undefined) out.push(source.slice(end, from));
    else {
      const start = inside.at(0)?.position?.start.offset ?? source.offsetOf(end);
      const position = positionAt(start, source.offsetOf(from));
      const span = { type: 'span' as const, children: [...inside], position };
      out.push(withAttributes(span, parseAttributes(list)));
    }
  }
  if (from < value.length) out.push(source.slice(from, value.length));
}

/** Takes the nodes behind the last opening bracket; undefined where there is none. */
function takeFromBracket(
  out: PhrasingContent[],
  markdown: string,
): readonly PhrasingContent[] | undefined {
  for (let index = out.length - 1; index >= 0; index -= 1) {
    const node = out[index];
    if (node?.type !== 'text') continue;
    const source = new TextSource(node, markdown);
    const bracket = node.value.lastIndexOf('[');
    if (bracket < 0 || source.isEscaped(bracket)) continue;
    const inside = [source.slice(bracket + 1, node.value.length), ...out.slice(index + 1)];
    out.splice(index, out.length - index, source.slice(0, bracket));
    return inside;
  }
  return undefined;
}

function withAttributes(node: PhrasingContent, attributes: GivenAttributes): PhrasingContent {
  if (Object.keys(attributes).length === 0) return node;
  if (node.type === 'image') return { ...node, attributes };
  if (node.type === 'span') return { ...node, data: { hProperties: attributes } };
  const { position } = node;
  const span = { type: 'span' as const, children: [node], data: { hProperties: attributes } };
  return position ? { ...span, position } : span;
}

/** Takes the attributes at the end of a block, `{: #id}` or `words {#id}`, off its text. */
export function takeBlockAttributes(
  children: readonly PhrasingContent[],
  markdown: string,
): { readonly children: PhrasingContent[]; readonly attributes: GivenAttributes } | undefined {
  const last = children.at(-1);
  if (last?.type !== 'text') return undefined;
  const match = OF_BLOCK.exec(last.value);
  if (match === null) return undefined;
  const rest = new TextSource(last, markdown).slice(0, match.index);
  return {
    children: [...children.slice(0, -1), ...(rest.value === '' ? [] : [rest])],
    attributes: parseAttributes(match[1] ?? match[2] ?? ''),
  };
}
