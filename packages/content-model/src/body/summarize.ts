import { isElement } from '../document/make-node.ts';
import type { Document, DocumentNode, ElementNode, ForeignNode } from '../document/node.ts';

/** The length of a summary in UTF-16 code units, at most. */
const LENGTH = 280;

/** The text of a document's first paragraph, cut at a word if it can be; empty where there is none. */
export function summarize(document: Document): string {
  const paragraph = firstParagraph(document.children);
  if (!paragraph) return '';
  const text = textOf(paragraph).replace(/\s+/g, ' ').trim();
  return cutAtWord(text);
}

function firstParagraph(nodes: readonly DocumentNode[]): ElementNode | undefined {
  for (const node of nodes) {
    if (!isElement(node)) continue;
    if (node.type === 'p' && /[\p{L}\p{N}]/u.test(textOf(node))) return node;
    const found = firstParagraph(node.children);
    if (found) return found;
  }
  return undefined;
}

/** The text of a node; quotations between quotation marks, which are typewriter ones in every language. */
function textOf(node: DocumentNode | ForeignNode): string {
  switch (node.type) {
    case 'text':
      return node.value;
    case 'image':
      return node.alt;
    case 'noteReference':
    case 'checkbox':
      return '';
    case 'br':
      return ' ';
    case 'q':
      return `"${node.children.map(textOf).join('')}"`;
    default:
      return node.children.map(textOf).join('');
  }
}

function cutAtWord(text: string): string {
  if (text.length <= LENGTH) return text;
  const word = lastStart(text, 'word');
  const cut = text.slice(0, word > LENGTH / 2 ? word : lastStart(text, 'grapheme'));
  return `${cut.replace(/[\s\p{P}]+$/u, '')}…`;
}

/** Where the last word or grapheme begins that begins within the length. */
function lastStart(text: string, granularity: 'word' | 'grapheme'): number {
  let start = 0;
  const segmenter = new Intl.Segmenter('en', { granularity });
  for (const { index } of segmenter.segment(text.slice(0, LENGTH + 50))) {
    if (index >= LENGTH) break;
    start = index;
  }
  return start;
}
