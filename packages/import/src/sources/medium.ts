import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Element, ElementContent } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
import { findElement, hasClass, textOf } from '../body/html-tree.ts';
import type { Source } from '../source.ts';
import { type ExportedText, exportSource } from './export.ts';
import { readTextFile } from './read-bytes.ts';

/** Returns whether a folder is the export of an account on Medium, unpacked. */
export function isMedium(root: string): boolean {
  if (!existsSync(join(root, 'posts'))) return false;
  const [first] = postsIn(root);
  if (first === undefined) return false;
  return readTextFile(join(root, 'posts', first)).text.includes('data-field="body"');
}

/** The posts of Medium, a page of HTML with microformats for each. */
export function mediumSource(root: string): Source {
  const texts = postsIn(root).map((name): ExportedText => {
    const page = fromHtml(readTextFile(join(root, 'posts', name)).text);
    const ofClass = (className: string) => findElement(page, (one) => hasClass(one, className));
    const ofField = (field: string) =>
      findElement(page, ({ properties }) => properties.dataField === field);
    const textIn = (element: Element | undefined) => element && textOf(element);
    const url = ofClass('p-canonical')?.properties.href;
    return {
      file: `posts/${name}`,
      fields: {
        title: textIn(ofClass('p-name')),
        summary: textIn(ofField('subtitle')),
        date: ofClass('dt-published')?.properties.dateTime,
        author: textIn(ofClass('p-author')),
        draft: name.startsWith('draft_'),
      },
      body: bodyHtml(ofField('body')),
      format: 'html',
      slug: slugOf(name),
      url: typeof url === 'string' ? url : undefined,
    };
  });
  return exportSource('medium', 'posts', {}, texts);
}

function postsIn(root: string): readonly string[] {
  return readdirSync(join(root, 'posts'))
    .filter((name) => name.endsWith('.html'))
    .sort();
}

/** The body without the title, which stands there once more, and without the rules between sections. */
function bodyHtml(body: Element | undefined): string {
  if (body === undefined) return '';
  const isLeft = (one: Element) => hasClass(one, 'graf--title') || hasClass(one, 'section-divider');
  const without = (element: Element): Element => ({
    ...element,
    children: element.children.flatMap((child): ElementContent[] => {
      if (child.type !== 'element') return [child];
      return isLeft(child) ? [] : [without(child)];
    }),
  });
  return toHtml(without(body).children);
}

/** `2019-01-02_A-Title-0123456789ab.html` */
function slugOf(name: string): string {
  return name
    .replace(/\.html$/, '')
    .replace(/^(?:draft|\d{4}-\d{2}-\d{2})_/, '')
    .replace(/-+[0-9a-f]{8,12}$/, '')
    .toLowerCase();
}
