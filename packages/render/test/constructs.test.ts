import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expectGolden } from '@pressroom/test-support';
import { describe, test } from 'vitest';
import type { MarkdownSetting } from '../../content-model/src/markdown/markdown-features.ts';
import type { RenderedText } from '../src/index.ts';
import { documentOf } from './support/document-of.ts';
import { chapterOf, ENGLISH, feedOf, type Language, pageOf, textOf } from './support/render-all.ts';

// Each folder in constructs/ shows one construct of Markdown in every edition.

const FOLDER = join(import.meta.dirname, 'constructs');

describe.each(readdirSync(FOLDER))('%s', (name) => {
  const { article, markdown } = readSettings(name);
  const body = documentOf(read(name, 'input.md'), article.language, markdown);

  test('in the feed', () => {
    expectGolden(join(FOLDER, name, 'feed.html'), feedOf(body, article));
  });

  test('in the e-book', () => {
    expectGolden(join(FOLDER, name, 'epub.xhtml'), chapterOf(body, article).xhtml);
  });

  test('on the web', () => {
    expectGolden(join(FOLDER, name, 'web.html'), pageOf(body, article).html);
  });

  test('in the newsletter', () => {
    expectGolden(join(FOLDER, name, 'newsletter.txt'), writeNewsletter(textOf(body, article)));
  });
});

function writeNewsletter({ text, links }: RenderedText): string {
  if (links.length === 0) return text === '' ? '' : `${text}\n`;
  return `${text}\n\n${links.map(({ number, url }) => `[${number}] ${url}\n`).join('')}`;
}

/** The language of the text, and which features of Markdown are on. */
function readSettings(name: string): { article: Language; markdown?: MarkdownSetting } {
  if (!existsSync(join(FOLDER, name, 'article.json'))) return { article: ENGLISH };
  const { markdown, ...article } = JSON.parse(read(name, 'article.json'));
  return { article: { ...ENGLISH, ...article }, markdown };
}

function read(name: string, file: string): string {
  return readFileSync(join(FOLDER, name, file), 'utf8');
}
