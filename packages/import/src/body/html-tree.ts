import type { Element, Nodes } from 'hast';

/** The first element inside of a node that passes a test. */
export function findElement(node: Nodes, test: (element: Element) => boolean): Element | undefined {
  const stack: Nodes[] = [node];
  for (let top = stack.pop(); top; top = stack.pop()) {
    if (top !== node && top.type === 'element' && test(top)) return top;
    if (!('children' in top)) continue;
    for (let index = top.children.length - 1; index >= 0; index -= 1) {
      const child = top.children[index];
      if (child) stack.push(child);
    }
  }
  return undefined;
}

/** The text inside of a node. */
export function textOf(node: Nodes): string {
  if (node.type === 'text') return node.value;
  return 'children' in node ? node.children.map(textOf).join('') : '';
}

export function hasClass({ properties: { className } }: Element, name: string): boolean {
  return Array.isArray(className) && className.includes(name);
}
