import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expectGolden } from '@pressroom/test-support';
import { describe, test } from 'vitest';
import type { RenderedText } from '../src/index.ts';
import { CONSTRUCTS, readConstruct } from './support/constructs.ts';
import { chapterOf, feedOf, pageOf, textOf } from './support/render-all.ts';

// Each folder in constructs/ shows one construct of Markdown in every edition.

describe.each(readdirSync(CONSTRUCTS))('%s', (name) => {
  const { document: body, article } = readConstruct(name);

  test('in the feed', () => {
    expectGolden(join(CONSTRUCTS, name, 'feed.html'), feedOf(body, article));
  });

  test('in the e-book', () => {
    expectGolden(join(CONSTRUCTS, name, 'epub.xhtml'), chapterOf(body, article).xhtml);
  });

  test('on the web', () => {
    expectGolden(join(CONSTRUCTS, name, 'web.html'), pageOf(body, article).html);
  });

  test('in the newsletter', () => {
    expectGolden(join(CONSTRUCTS, name, 'newsletter.txt'), writeNewsletter(textOf(body, article)));
  });
});

function writeNewsletter({ text, links }: RenderedText): string {
  if (links.length === 0) return text === '' ? '' : `${text}\n`;
  return `${text}\n\n${links.map(({ number, url }) => `[${number}] ${url}\n`).join('')}`;
}
