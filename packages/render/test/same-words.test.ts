import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Body } from '@pressroom/content-model';
import { commonMarkExamples } from '@pressroom/test-support';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { renderText } from '../src/index.ts';
import { bodyOf } from './support/body-of.ts';
import { randomBodies } from './support/random-bodies.ts';
import { chapterOf, ENGLISH, feedOf } from './support/render-all.ts';
import { withoutNumbers } from './support/without-numbers.ts';
import { FIRST_LINK, readWords, wordsOfMarkup, wordsOfText } from './support/words-of.ts';

// Every edition shows the same words of an article, in the same order.

const FOLDER = join(import.meta.dirname, 'constructs');

test.each(readdirSync(FOLDER))('the words of %s', (name) => {
  expectSameWords(bodyOf(readFileSync(join(FOLDER, name, 'input.md'), 'utf8')));
});

describe('the words of the examples in the specification', () => {
  test('are all there', () => {
    expect(commonMarkExamples().length).toBeGreaterThan(600);
  });
  test.each(commonMarkExamples().map((markdown, index) => ({ markdown, number: index + 1 })))(
    'number $number',
    ({ markdown }) => {
      expectSameWords(bodyOf(markdown));
    },
  );
});

test('the words of any elements within any others', () => {
  fc.assert(fc.property(randomBodies, expectSameWords), { numRuns: 1000 });
});

test('the words of any HTML in Markdown', () => {
  fc.assert(
    fc.property(randomBodies, (body) => expectSameWords(bodyOf(sourceOf(body)))),
    { numRuns: 500 },
  );
});

function expectSameWords(body: Body): void {
  const shown = withoutNumbers(body);
  const feed = readWords(wordsOfMarkup(feedOf(shown)));
  const { xhtml } = chapterOf(shown);
  const chapter = readWords(wordsOfMarkup(xhtml));
  // As wide as this, nothing is wrapped and every table is in columns.
  const options = { ...ENGLISH, width: 1_000_000, firstLinkNumber: FIRST_LINK };
  const text = readWords(wordsOfText(renderText(shown, options).text));
  expect(chapter.letters).toBe(feed.letters);
  // In the feed a formula is a line of text, whose parts stand apart.
  if (!xhtml.includes('<math')) expect(chapter.starts).toEqual(feed.starts);
  expect(text.letters).toBe(feed.letters);
  // What stands apart in the feed stands apart in the newsletter; x² may become x^2 there.
  expect([...feed.starts].filter((start) => !text.starts.has(start))).toEqual([]);
}

/** The body as HTML that is as wrong as the tree. */
function sourceOf(body: Body): string {
  const write = (node: Body['children'][number]): string => {
    if (node.type === 'text') return node.value;
    if (node.type !== 'element') return '';
    const attributes = node.tagName === 'a' ? ' href="https://example.org/"' : '';
    return `<${node.tagName}${attributes}>${node.children.map(write).join('')}</${node.tagName}>`;
  };
  return body.children.map(write).join('');
}
