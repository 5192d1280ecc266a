import { readdirSync } from 'node:fs';
import type { Document } from '@pressroom/content-model';
import { commonMarkExamples } from '@pressroom/test-support';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { renderText } from '../src/index.ts';
import { CONSTRUCTS, readConstruct } from './support/constructs.ts';
import { documentOf, documentOfHtml } from './support/document-of.ts';
import { randomHtml, toSource, toTree } from './support/random-html.ts';
import { chapterOf, ENGLISH, feedOf, pageOf } from './support/render-all.ts';
import { withoutNumbers } from './support/without-numbers.ts';
import { FIRST_LINK, readWords, wordsOfMarkup, wordsOfText } from './support/words-of.ts';

// Every edition shows the same words of an article, in the same order.

test.each(readdirSync(CONSTRUCTS))('the words of %s', (name) => {
  expectSameWords(readConstruct(name).document);
});

describe('the words of the examples in the specification', () => {
  test('are all there', () => {
    expect(commonMarkExamples().length).toBeGreaterThan(600);
  });
  test.each(commonMarkExamples().map((markdown, index) => ({ markdown, number: index + 1 })))(
    'number $number',
    ({ markdown }) => {
      expectSameWords(documentOf(markdown));
    },
  );
});

test('the words of any elements within any others', () => {
  fc.assert(
    fc.property(randomHtml, (nodes) => expectSameWords(documentOfHtml(toTree(nodes)))),
    { numRuns: 1000 },
  );
});

test('the words of any HTML in Markdown', () => {
  fc.assert(
    fc.property(randomHtml, (nodes) => expectSameWords(documentOf(toSource(nodes)))),
    { numRuns: 500 },
  );
});

function expectSameWords(document: Document): void {
  const shown = withoutNumbers(document);
  const feedHtml = feedOf(shown);
  const feed = readWords(wordsOfMarkup(feedHtml));
  // Where the feed has the TeX of a formula, its words are those of the TeX.
  const withTex = (markup: string) =>
    markup.replace(/<math\b[^>]* alttext="([^"]*)".*?<\/math>/gs, (formula, tex) =>
      feedHtml.includes(`<code>${tex}</code>`) ? tex : formula,
    );
  const { xhtml } = chapterOf(shown);
  const chapter = readWords(wordsOfMarkup(withTex(xhtml)));
  const page = readWords(wordsOfMarkup(withTex(pageOf(shown).html)));
  expect(page.letters).toBe(chapter.letters);
  expect(page.starts).toEqual(chapter.starts);
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
