import type { Document } from '@pressroom/content-model';
import { commonMarkExamples } from '@pressroom/test-support';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { documentOf, documentOfHtml } from './support/document-of.ts';
import { idsOf, randomHtml, toTree } from './support/random-html.ts';
import { type MarkupElement, readElements } from './support/read-elements.ts';
import { chapterOf, feedOf } from './support/render-all.ts';

// Every element stands where HTML allows it: what EPUBCheck would say, without Java.

const BLOCKS: ReadonlySet<string> = new Set(
  'aside blockquote caption dd details div dl dt figcaption figure h1 h2 h3 h4 h5 h6 hr li ol p pre section summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
);
const LINES: ReadonlySet<string> = new Set(
  'a abbr b bdi bdo caption cite code del dfn dt em h1 h2 h3 h4 h5 h6 i ins kbd mark p pre q rt ruby s samp small span strong sub summary sup time u var'.split(
    ' ',
  ),
);
const PARENTS: Readonly<Record<string, readonly string[]>> = {
  li: ['ol', 'ul'],
  dt: ['dl'],
  dd: ['dl'],
  caption: ['table'],
  thead: ['table'],
  tbody: ['table'],
  tfoot: ['table'],
  tr: ['thead', 'tbody', 'tfoot'],
  td: ['tr'],
  th: ['tr'],
  figcaption: ['figure'],
  summary: ['details'],
  rt: ['ruby'],
  rp: ['ruby'],
};
const ONLY_CHILDREN: Readonly<Record<string, readonly string[]>> = {
  ul: ['li'],
  ol: ['li'],
  dl: ['dt', 'dd'],
  table: ['caption', 'thead', 'tbody', 'tfoot'],
  thead: ['tr'],
  tbody: ['tr'],
  tfoot: ['tr'],
  tr: ['td', 'th'],
};

describe('elements stand where HTML allows them', () => {
  test('in the examples of the specification', () => {
    for (const markdown of commonMarkExamples()) expectNested(documentOf(markdown));
  });

  test('whatever stood within what', () => {
    fc.assert(
      fc.property(randomHtml, (nodes) => expectNested(documentOfHtml(toTree(nodes)))),
      { numRuns: 2000 },
    );
  });
});

test('every id stays, once', () => {
  fc.assert(
    fc.property(randomHtml, (nodes) => {
      const document = documentOfHtml(toTree(nodes));
      const ids = readElements(feedOf(document)).flatMap(({ attributes }) => attributes.id ?? []);
      expect(new Set(ids).size).toBe(ids.length);
      const given = [...idsOf(nodes)].map((id) => id.replace(' ', '-'));
      expect(ids).toEqual(expect.arrayContaining(given));
    }),
    { numRuns: 1000 },
  );
});

function expectNested(document: Document): void {
  for (const markup of [feedOf(document), chapterOf(document).xhtml]) {
    for (const element of readElements(markup)) expect(faultOf(element)).toBe(undefined);
  }
}

function faultOf({ name, around, before }: MarkupElement): string | undefined {
  const parent = around[0] ?? 'body';
  if (BLOCKS.has(name) && LINES.has(parent)) return `${name} in ${parent}`;
  if (name === 'a' && around.includes('a')) return 'a in a';
  if (PARENTS[name]?.includes(parent) === false) return `${name} in ${parent}`;
  if (ONLY_CHILDREN[parent]?.includes(name) === false) return `${name} in ${parent}`;
  if (name === 'caption' && before !== undefined) return 'caption after something';
  if (name === 'summary' && before !== undefined) return 'summary after something';
  if (name === 'dd' && before === undefined) return 'dd before dt';
  return undefined;
}
