import type { Html } from 'mdast';
import { html } from 'parse5';
import { hasAttributes, isAllowed, isAllowedAttribute } from './allow-list.ts';
import { embedSource, isEmbed } from './embed.ts';
import { elementsIn } from './html-reader.ts';
import type { HtmlSource } from './html-writer.ts';
import { type HtmlElement, type HtmlNode, isCheckbox } from './tree.ts';

/** What was taken out of one tag. */
export interface Removed {
  /** Of the element, `<form>`, and of attributes. */
  readonly names: readonly string[];
  /** Where the tag stands in the Markdown, in UTF-16 code units. */
  readonly offset: number;
}

/**
 * What of raw HTML does not get into a document: each element, and each attribute of an element,
 * once for each piece of HTML, by the first tag that has it.
 */
export function findRemoved(nodes: readonly HtmlNode[], source: HtmlSource): readonly Removed[] {
  const removed: Removed[] = [];
  const found = new Map<Html, Set<string>>();
  for (const element of elementsIn(nodes)) {
    const start = element.sourceCodeLocation?.startOffset;
    if (start === undefined) continue;
    const { piece, offset } = source.originOf(start);
    if (!piece) continue;
    const before = found.get(piece) ?? new Set();
    found.set(piece, before);
    const names = namesIn(element, source.html).filter(({ key }) => !before.has(key));
    for (const { key } of names) before.add(key);
    if (names.length > 0) removed.push({ names: names.map(({ name }) => name), offset });
  }
  return removed;
}

function isKept({ tagName, namespaceURI }: HtmlElement, name: string, value: string): boolean {
  // A picture refers to its own parts alone.
  if (namespaceURI === html.NS.SVG && name === 'href') return value.startsWith('#');
  return isAllowedAttribute(tagName, name);
}

function isLost(element: HtmlElement): boolean {
  const { tagName } = element;
  if (isEmbed(tagName)) return embedSource(element) === undefined;
  const isField = tagName === 'input' && !isCheckbox(element);
  return isField || !isAllowed(tagName);
}

function namesIn(element: HtmlElement, source: string): readonly { name: string; key: string }[] {
  const { tagName, attrs, sourceCodeLocation } = element;
  if (isLost(element)) return [{ name: `<${tagName.toLowerCase()}>`, key: tagName }];
  if (!hasAttributes(tagName)) return [];
  return attrs.flatMap(({ name, prefix, value }) => {
    const written = prefix ? `${prefix}:${name}` : name;
    if (isKept(element, name, value) || isAllowedAttribute(tagName, written.toLowerCase()))
      return [];
    const start = sourceCodeLocation?.attrs?.[written]?.startOffset;
    const typed = start === undefined ? written : source.slice(start, start + written.length);
    return [{ name: typed, key: `${tagName} ${written}` }];
  });
}
