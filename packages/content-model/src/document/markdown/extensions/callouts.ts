import { findLocale } from '@pressroom/locales';
import type {
  BlockContent,
  Blockquote,
  DefinitionContent,
  Paragraph,
  PhrasingContent,
  Text,
} from 'mdast';
import type { CalloutKind } from '../../node.ts';
import { type Callout, type ContainerDirective, type Disclosure, makeCaption } from './nodes.ts';
import { makeText, TextSource } from './text-node.ts';

/** Names of callouts in GitHub, Obsidian, VitePress and Docusaurus, by the kind that they are of. */
const NAMES: Readonly<Record<CalloutKind, readonly string[]>> = {
  note: ['note', 'abstract', 'cite', 'example', 'faq', 'help', 'info', 'question', 'quote'].concat([
    'seealso',
    'summary',
    'tldr',
    'todo',
  ]),
  tip: ['tip', 'check', 'done', 'hint', 'success'],
  important: ['important'],
  warning: ['warning', 'attention'],
  caution: ['caution', 'bug', 'danger', 'error', 'fail', 'failure', 'missing'],
};

const KINDS: ReadonlyMap<string, CalloutKind> = new Map(
  (Object.keys(NAMES) as CalloutKind[]).flatMap((kind) => NAMES[kind].map((name) => [name, kind])),
);

/** The kinds whose title is the same in all tools, and can be translated. */
const TRANSLATED: Readonly<Record<string, CalloutKind>> = {
  note: 'note',
  info: 'note',
  tip: 'tip',
  hint: 'tip',
  important: 'important',
  warning: 'warning',
  attention: 'warning',
  caution: 'caution',
  danger: 'caution',
};

/** `[!NOTE]`, and what Obsidian adds: whether it is folded. */
const MARKER = /^\[!([A-Za-z][\w-]*)\][-+]?[ \t]*/;

/** Makes a callout of a block quote that begins with `[!NOTE]`; undefined where it is none. */
export function readCallout(
  quote: Blockquote,
  markdown: string,
  language: string,
): Callout | undefined {
  const [first, ...others] = quote.children;
  if (first?.type !== 'paragraph') return undefined;
  const [opening, ...rest] = first.children;
  const marker = opening?.type === 'text' ? MARKER.exec(opening.value) : null;
  if (opening?.type !== 'text' || marker === null) return undefined;
  const name = (marker[1] ?? '').toLowerCase();
  const source = new TextSource(opening, markdown);
  const after = source.slice(marker[0].length, opening.value.length);
  const { line, below } = divideAtLineEnd([after, ...rest], markdown);
  const start = quote.position?.start.offset ?? 0;
  const paragraph: Paragraph[] = below.some(isNotBlank) ? [{ ...first, children: [...below] }] : [];
  return {
    type: 'callout',
    kind: KINDS.get(name) ?? 'note',
    caption: makeCaption(
      line.some(isNotBlank) ? line : [makeText(titleOf(name, language), start, start)],
    ),
    children: [...paragraph, ...others],
    ...(quote.position ? { position: quote.position } : {}),
  };
}

/**
 * Makes a callout of `:::note`, and a disclosure of `:::details`. Undefined for other names; what
 * they hold is then read as if the container were not there.
 */
export function readContainer(
  container: ContainerDirective,
  markdown: string,
  language: string,
): Callout | Disclosure | undefined {
  const name = container.name.toLowerCase();
  const kind = KINDS.get(name);
  if (kind === undefined && name !== 'details') return undefined;
  const { title, children } = titleAndChildren(container, markdown);
  const { position } = container;
  const own = { children: [...children], ...(position ? { position } : {}) };
  const start = position?.start.offset ?? 0;
  const caption = makeCaption(
    title.length > 0 ? title : [makeText(titleOf(name, language), start, start)],
  );
  if (kind === undefined) return { type: 'disclosure', caption, ...own };
  return { type: 'callout', kind, caption, ...own };
}

/** A container that is no callout, with its title as a paragraph before what it holds. */
export function withTitle(container: ContainerDirective, markdown: string): ContainerDirective {
  const { title, children } = titleAndChildren(container, markdown);
  if (title.length === 0) return container;
  return { ...container, children: [{ type: 'paragraph', children: [...title] }, ...children] };
}

/** The title of a container, `:::note[Title]`, `:::note Title` or `:::note{title="Title"}`. */
function titleAndChildren(
  { name, attributes, children, position }: ContainerDirective,
  markdown: string,
): {
  readonly title: readonly PhrasingContent[];
  readonly children: readonly (BlockContent | DefinitionContent)[];
} {
  const [first, ...others] = children;
  if (first?.type === 'paragraph' && first.data?.directiveLabel) {
    return { title: first.children, children: others };
  }
  const start = position?.start.offset ?? 0;
  const [, before = '', words = ''] =
    /^(:{3,}[ \t]*[\w-]+(?:\{[^}\n]*\})?[ \t]*)([^\n]*)/.exec(markdown.slice(start)) ?? [];
  const title = words.replace(/[ \t:]+$/, '') || attributes?.title?.trim() || '';
  const offset = start + before.length;
  return {
    title: title === '' || title === name ? [] : [makeText(title, offset, offset + title.length)],
    children,
  };
}

/** The title of a callout that has none of its own. */
function titleOf(name: string, language: string): string {
  const { callouts } = findLocale(language).text;
  const kind = Object.hasOwn(TRANSLATED, name) ? TRANSLATED[name] : undefined;
  if (kind !== undefined) return callouts[kind];
  return `${name.charAt(0).toUpperCase()}${name.slice(1).replaceAll('-', ' ')}`;
}

/** Divides the nodes of a paragraph at the end of its first line. */
function divideAtLineEnd(
  nodes: readonly PhrasingContent[],
  markdown: string,
): { readonly line: readonly PhrasingContent[]; readonly below: readonly PhrasingContent[] } {
  for (const [index, node] of nodes.entries()) {
    if (node.type === 'break')
      return { line: nodes.slice(0, index), below: nodes.slice(index + 1) };
    const end = node.type === 'text' ? node.value.indexOf('\n') : -1;
    if (node.type !== 'text' || end < 0) continue;
    const source = new TextSource(node, markdown);
    return {
      line: [...nodes.slice(0, index), ...notEmpty(source.slice(0, end))],
      below: [...notEmpty(source.slice(end + 1, node.value.length)), ...nodes.slice(index + 1)],
    };
  }
  return { line: nodes.filter(isNotBlank).length > 0 ? nodes : [], below: [] };
}

function notEmpty(text: Text): readonly Text[] {
  return text.value === '' ? [] : [text];
}

function isNotBlank(node: PhrasingContent): boolean {
  return node.type !== 'text' || node.value.trim() !== '';
}
