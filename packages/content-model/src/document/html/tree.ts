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

/**
 * Flattens what nests deeper than a limit below an element: of that the texts stay, in their order.
 * Whoever walks over it then may recurse. Changes the tree.
 */
export function limitDepth(root: HtmlElement, limit: number): void {
  const stack: { readonly element: HtmlElement; readonly depth: number }[] = [
    { element: root, depth: 0 },
  ];
  for (let top = stack.pop(); top; top = stack.pop()) {
    const { element, depth } = top;
    if (depth === limit) {
      element.childNodes = textsIn(element);
      continue;
    }
    for (const child of element.childNodes) {
      if (isHtmlElement(child)) stack.push({ element: child, depth: depth + 1 });
    }
  }
}

function textsIn(element: HtmlElement): HtmlNode[] {
  const texts: HtmlNode[] = [];
  const stack = [...element.childNodes].reverse();
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (textValue(node) !== undefined) texts.push(node);
    if (!isHtmlElement(node) || isStripped(node)) continue;
    for (let i = node.childNodes.length - 1; i >= 0; i -= 1) {
      const child = node.childNodes[i];
      if (child) stack.push(child);
    }
  }
  return texts;
}
