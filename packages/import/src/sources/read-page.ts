import type { Element, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
import { findElement, textOf } from '../body/html-tree.ts';
import { toLine } from '../fields/map-fields.ts';
import type { SourceText } from '../source.ts';

/** Reads a page of HTML: what its head says, and its article, its main part or its body. */
export function readPage(html: string): SourceText {
  const page = fromHtml(html);
  const named = (name: string) => findElement(page, ({ tagName }) => tagName === name);
  const meta = (name: string) => metaContent(page, name);
  const title = named('title');
  const main = named('article') ?? named('main') ?? named('body');
  return {
    fields: {
      title: meta('og:title') ?? (title && toLine(textOf(title))),
      date: meta('article:published_time') ?? meta('date'),
      author: meta('author'),
      description: meta('description'),
      lang: named('html')?.properties.lang,
    },
    body: main ? toHtml(main.children) : '',
    format: 'html',
    linesBefore: 0,
  };
}

function metaContent(page: Root, name: string): string | undefined {
  const isIt = ({ tagName, properties }: Element) =>
    tagName === 'meta' && (properties.name === name || properties.property === name);
  return toLine(findElement(page, isIt)?.properties.content);
}
