import { contentFolder, markdown } from '@pressroom/test-support';
import { expect, test } from 'vitest';
import { loadPublication } from '../src/index.ts';

/** What is told, without what is told as a count. */
function told(files: Readonly<Record<string, string>>) {
  return loadPublication(contentFolder(files), { asOf: '2024-08-01' }).check();
}

function times<T>(count: number, make: (i: number) => T): T[] {
  return Array.from({ length: count }, (_, i) => make(i));
}

// Each of these took minutes when it grew with the square of the text; the runner gives up on it.

test('a text with thousands of parts, and of links to none of them', () => {
  const parts = times(
    1500,
    (i) => `## A part by the number of ${i}\n\n[to](#a-part-by-the-number-of-x${i})\n`,
  );
  const [first, ...rest] = told({ 'articles/a.md': markdown({}, parts.join('\n')) });
  expect(first).toMatchObject({ ruleId: 'link-fragment', line: 8, column: 1 });
  expect(first?.hint).toMatch(/^Did you mean "#a-part-by-the-number-of-\d+"\?$/);
  expect(rest.at(-1)?.message).toBe('There are 1450 more of this kind in this file, from here on.');
});

test('many links to parts of one long article', () => {
  const parts = times(4000, (i) => `## Part ${i}\n`);
  const links = times(4000, (i) => `[to](b.md#part-${i})\n`);
  expect(
    told({
      'articles/a.md': markdown({}, links.join('\n')),
      'articles/b.md': markdown({}, parts.join('\n')),
    }),
  ).toEqual([]);
});

test('a page of HTML with thousands of links that lead nowhere', () => {
  const links = times(15_000, (i) => `<p><a href="../gone-${i}/">and more</a></p>\n`);
  const [first, second] = told({
    'articles/a.md': markdown({}, `<div>\n${links.join('')}</div>\n`),
  });
  expect([first?.line, second?.line]).toEqual([7, 8]);
});

test('the same address twice in one piece of HTML is told at both its places', () => {
  const text = '<p>\n<a href="../gone/">one</a>\n<a href="../gone/">two</a>\n</p>\n';
  expect(told({ 'articles/a.md': markdown({}, text) }).map((one) => one.line)).toEqual([7, 8]);
});

test.each([
  ['a row of hyphens', `| a | b |\n|---|---|\n${'-'.repeat(300_000)}x\n`],
  ['an address of many endings', `![x](${'.a?'.repeat(100_000)} b)\n`],
  ['an address of many digits', `![x](a b =${'1'.repeat(300_000)}a)\n`],
  ['pictures in each other', `<div>${'<picture>'.repeat(40_000)}</div>\n`],
  ['tags that do not end', `a ${'<b>w '.repeat(60_000)}\n`],
  ['tags that HTML does not know', `<div>${'<foreignObject>'.repeat(20_000)}</div>\n`],
])('%s', (_, text) => {
  expect(told({ 'articles/a.md': markdown({}, text) })).toBeDefined();
});
