import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Document } from '@pressroom/content-model';
import { documentOf } from './document-of.ts';
import { ENGLISH, type Language } from './render-all.ts';

/** The folder with a folder for each construct of Markdown. */
export const CONSTRUCTS = join(import.meta.dirname, '../constructs');

/** The document of a construct, read with the features that its `article.json` switches on. */
export function readConstruct(name: string): {
  readonly document: Document;
  readonly article: Language;
} {
  const settings = join(CONSTRUCTS, name, 'article.json');
  const { markdown, ...language } = existsSync(settings)
    ? JSON.parse(readFileSync(settings, 'utf8'))
    : {};
  const article: Language = { ...ENGLISH, ...language };
  const input = readFileSync(join(CONSTRUCTS, name, 'input.md'), 'utf8');
  return { document: documentOf(input, article.language, markdown), article };
}
