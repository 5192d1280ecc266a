import type { DefaultTreeAdapterTypes as Tree } from 'parse5';

// The tree that the HTML parser makes, as far as it is looked at.

export type HtmlElement = Tree.Element;
export type HtmlNode = Tree.ChildNode;

export function isHtmlElement(node: HtmlNode): node is HtmlElement {
  return 'tagName' in node;
}

/** The text of a text node; undefined for anything else. */
export function textValue(node: HtmlNode): string | undefined {
  return 'value' in node && node.nodeName === '#text' ? node.value : undefined;
}

/** The attribute of an element; names are in lower case, but for SVG's own. */
export function attribute(element: HtmlElement, name: string): string | undefined {
  return element.attrs.find((one) => one.name === name && one.prefix !== 'xlink')?.value;
}

/** Elements whose content is nothing for a reader. */
export function isStripped({ tagName }: HtmlElement): boolean {
  return tagName === 'script' || tagName === 'style' || tagName === 'template';
}

/** Whether an element is the box of a task; other fields show nothing. */
export function isCheckbox(element: HtmlElement): boolean {
  return element.tagName === 'input' && attribute(element, 'type')?.toLowerCase() === 'checkbox';
}
