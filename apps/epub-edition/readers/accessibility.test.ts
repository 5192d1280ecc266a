import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { buildEdition, contentFolder, SAMPLE_CONTENT } from '@pressroom/test-support';
import { expect, test } from 'vitest';
import { ace } from './support/ace.ts';
import { hostileContent } from './support/hostile-content.ts';

const ARTICLES = 500;
/** Ace's time grows faster than the pages, and it takes seconds to start: neither few nor many. */
const ARTICLES_OF_ISSUE = 50;
/** How many books are checked at a time. */
const AT_ONCE = 2;

test('Ace finds no violation of any severity, in the samples and in 500 hostile articles', async () => {
  const hostile = await booksOf(contentFolder(hostileContent(ARTICLES, ARTICLES_OF_ISSUE)));
  expect(hostile).toHaveLength(ARTICLES / ARTICLES_OF_ISSUE);
  const waiting = [...(await booksOf(SAMPLE_CONTENT)), ...hostile];
  const violations: string[] = [];
  const checkOneByOne = async () => {
    for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
      violations.push(...(await ace(path)));
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, checkOneByOne));
  expect(violations).toEqual([]);
}, 900_000);

/** Makes the books of a content folder, and lists them. */
async function booksOf(content: string): Promise<string[]> {
  const out = await buildEdition('epub-edition', content, ['--as-of', '2024-12-01']);
  return readdirSync(out)
    .filter((name) => name.endsWith('.epub') && !name.endsWith('.kepub.epub'))
    .map((name) => join(out, name));
}
