import type { Element, Nodes } from 'hast';
import type { Body } from '../model.ts';

/** The length of a summary in UTF-16 code units, at most. */
const LENGTH = 280;

/** The text of a body's first paragraph, cut at a word if it can be; empty where there is none. */
export function summarise(body: Body): string {
  const paragraph = firstParagraph(body);
  if (!paragraph) return '';
  const text = textOf(paragraph).replace(/\s+/g, ' ').trim();
  return cutAtWord(text);
}

function firstParagraph(node: Nodes): Element | undefined {
  if (node.type === 'element' && node.tagName === 'p' && /[\p{L}\p{N}]/u.test(textOf(node))) {
    return node;
  }
  if (!('children' in node)) return undefined;
  for (const child of node.children) {
    const found = firstParagraph(child);
    if (found) return found;
  }
  return undefined;
}

/** The text of a node; quotations between quotation marks, which are typewriter ones in every language. */
function textOf(node: Nodes): string {
  if (node.type === 'text') return node.value;
  if (node.type !== 'element') return '';
  if (node.properties.dataFootnoteRef !== undefined) return '';
  if (node.tagName === 'br') return ' ';
  if (node.tagName === 'img') return String(node.properties.alt ?? '');
  const text = node.children.map(textOf).join('');
  return node.tagName === 'q' ? `"${text}"` : text;
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
