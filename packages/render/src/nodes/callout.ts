import type {
  CalloutKind,
  DocumentNode,
  ElementNode,
  PlainElement,
} from '@pressroom/content-model';
import { findLocale } from '@pressroom/locales';
import { isElement } from './node-kinds.ts';

interface Callout {
  readonly kind: CalloutKind;
  /** The paragraph with its title. */
  readonly title: ElementNode;
  readonly content: readonly DocumentNode[];
}

/** The parts of a callout; undefined for any other element. */
function readCallout(element: ElementNode): Callout | undefined {
  const kind = 'callout' in element ? element.callout : undefined;
  const [title, ...content] = element.children;
  if (kind === undefined || title?.type !== 'p') return undefined;
  return { kind, title, content };
}

/** A callout with class names for a style sheet; any other element as it is. */
export function withCalloutClasses(element: ElementNode): ElementNode {
  const callout = readCallout(element);
  if (!callout) return element;
  const { kind, title, content } = callout;
  const named = { ...title, attributes: { ...title.attributes, class: 'title' } };
  const attributes = { ...element.attributes, class: `callout ${kind}`, role: 'note' };
  return { ...element, attributes, children: [named, ...content] };
}

/**
 * The content of a callout whose title begins the line of its first paragraph, as in `Note: …`;
 * undefined for any other element.
 *
 * @param language BCP 47 tag of the text around it
 */
export function withRunInTitle(
  element: ElementNode,
  language: string,
): readonly DocumentNode[] | undefined {
  const callout = readCallout(element);
  if (!callout) return undefined;
  const { title, content } = callout;
  const [first, ...others] = content;
  if (first === undefined) return [title];
  const ending = endingOf(title, language);
  const [strong, ...rest] = title.children;
  const words = strong && isElement(strong) ? withText(strong, ending.trimEnd()) : undefined;
  const line = words ? [words, ...rest] : title.children;
  if (first.type !== 'p') return [{ ...title, children: line }, ...content];
  const space = { type: 'text', value: /\s$/.test(ending) ? ' ' : '' } as const;
  return [{ ...first, children: [...line, space, ...first.children] }, ...others];
}

function withText(element: ElementNode, value: string): ElementNode {
  if (value === '') return element;
  return { ...element, children: [...element.children, { type: 'text', value }] } as PlainElement;
}

/** What stands between a title and the text behind it. */
function endingOf(title: ElementNode, language: string): string {
  const last = lastCharacter(title);
  if (/\p{Po}/u.test(last)) return ' ';
  return findLocale(language).text.runInTitle.replace('{title}', '');
}

function lastCharacter(node: DocumentNode): string {
  if (node.type === 'text') return node.value.trimEnd().slice(-1);
  const last = isElement(node) ? node.children.at(-1) : undefined;
  return last === undefined ? '' : lastCharacter(last);
}
