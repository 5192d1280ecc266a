import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { RenderedText } from '../src/index.ts';
import { bodyOf } from './support/body-of.ts';
import { chapterOf, ENGLISH, feedOf, type Language, textOf } from './support/render-all.ts';

// Each folder in constructs/ shows one construct of Markdown in all three editions.
// `UPDATE_GOLDEN=1 npm test` writes the files anew: read them before you commit them.

const FOLDER = join(import.meta.dirname, 'constructs');

describe.each(readdirSync(FOLDER))('%s', (name) => {
  const body = bodyOf(read(name, 'input.md'));
  const article = readLanguage(name);

  test('in the feed', () => {
    expectGolden(name, 'feed.html', feedOf(body, article));
  });

  test('in the e-book', () => {
    expectGolden(name, 'epub.xhtml', chapterOf(body, article).xhtml);
  });

  test('in the newsletter', () => {
    expectGolden(name, 'newsletter.txt', writeNewsletter(textOf(body, article)));
  });
});

function writeNewsletter({ text, links }: RenderedText): string {
  if (links.length === 0) return text === '' ? '' : `${text}\n`;
  return `${text}\n\n${links.map(({ number, url }) => `[${number}] ${url}\n`).join('')}`;
}

function expectGolden(name: string, file: string, actual: string): void {
  const path = join(FOLDER, name, file);
  if (process.env.UPDATE_GOLDEN) writeFileSync(path, actual);
  expect(actual).toBe(readFileSync(path, 'utf8'));
}

function readLanguage(name: string): Language {
  if (!existsSync(join(FOLDER, name, 'article.json'))) return ENGLISH;
  const { language, direction }: Record<string, unknown> = JSON.parse(read(name, 'article.json'));
  if (typeof language !== 'string' || (direction !== 'ltr' && direction !== 'rtl')) {
    throw new TypeError(`${name}/article.json needs language and direction`);
  }
  return { language, direction };
}

function read(name: string, file: string): string {
  return readFileSync(join(FOLDER, name, file), 'utf8');
}
