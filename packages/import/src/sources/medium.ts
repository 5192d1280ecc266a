import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Source } from '../source.ts';
import { decodeEntities } from './decode-entities.ts';
import { type ExportedText, exportSource } from './export.ts';
import { readTextFile } from './read-bytes.ts';

/** Returns whether a folder is the export of an account on Medium, unpacked. */
export function isMedium(root: string): boolean {
  if (!existsSync(join(root, 'posts'))) return false;
  const [first] = postsIn(root);
  return (
    first !== undefined &&
    readTextFile(join(root, 'posts', first)).text.includes('data-field="body"')
  );
}

/** The posts of Medium, a page of HTML with microformats for each. */
export function mediumSource(root: string): Source {
  const texts = postsIn(root).map((name): ExportedText => {
    const { text } = readTextFile(join(root, 'posts', name));
    const body =
      /<section data-field="body"[^>]*>([\s\S]*?)<\/section>\s*<footer>/.exec(text)?.[1] ?? '';
    const url = /<a href="([^"]+)" class="p-canonical"/.exec(text)?.[1];
    return {
      file: `posts/${name}`,
      fields: {
        title: decodeEntities(/<h1 class="p-name">([\s\S]*?)<\/h1>/.exec(text)?.[1]),
        summary: decodeEntities(
          /<section data-field="subtitle"[^>]*>([\s\S]*?)<\/section>/
            .exec(text)?.[1]
            ?.replace(/<[^>]*>/g, ''),
        ),
        date: /<time class="dt-published" datetime="([^"]+)"/.exec(text)?.[1],
        author: decodeEntities(
          /<a href="[^"]*" class="p-author h-card">([\s\S]*?)<\/a>/.exec(text)?.[1],
        ),
        draft: name.startsWith('draft_'),
      },
      body: withoutTitle(body),
      format: 'html',
      slug: slugOf(name),
      url,
    };
  });
  return exportSource('medium', 'posts', {}, texts);
}

function postsIn(root: string): readonly string[] {
  return readdirSync(join(root, 'posts'))
    .filter((name) => name.endsWith('.html'))
    .sort();
}

/** The title stands in the text once more. */
function withoutTitle(body: string): string {
  return body
    .replace(/<h[1-4]\b[^>]*class="[^"]*graf--title[^"]*"[^>]*>[\s\S]*?<\/h[1-4]>/, '')
    .replace(
      /<section\b[^>]*class="section-divider"[^>]*>|<div class="section-divider"><hr[^>]*><\/div>/g,
      '',
    );
}

/** `2019-01-02_A-Title-0123456789ab.html` */
function slugOf(name: string): string {
  return name
    .replace(/\.html$/, '')
    .replace(/^(?:draft|\d{4}-\d{2}-\d{2})_/, '')
    .replace(/-+[0-9a-f]{8,12}$/, '')
    .toLowerCase();
}
