import type { Body } from '@pressroom/content-model';
import type { ElementContent, RootContent } from 'hast';

/**
 * The same body without what only one edition writes out, or writes more than once: the numbers of
 * items, the headers of a table's columns, the author's words for a formula or an
 * abbreviation. Changes the body.
 */
export function withoutNumbers(body: Body): Body {
  const walk = (nodes: readonly (RootContent | ElementContent)[]): void => {
    for (const node of nodes) {
      if (node.type !== 'element') continue;
      if (node.tagName === 'ol' && !node.children.some(isNote)) node.tagName = 'ul';
      if (node.tagName === 'th') node.tagName = 'td';
      if (node.tagName === 'thead') node.tagName = 'tbody';
      if (node.tagName === 'abbr') delete node.properties.title;
      if (node.tagName === 'math') delete node.properties.alttext;
      walk(node.children);
    }
  };
  walk(body.children);
  return body;
}

function isNote(node: ElementContent): boolean {
  return node.type === 'element' && /^fn-/.test(String(node.properties.id ?? ''));
}
