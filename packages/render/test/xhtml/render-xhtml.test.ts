import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { linkTargets, renderXhtml } from '../../src/index.ts';
import { documentOf } from '../support/document-of.ts';
import { randomDocuments } from '../support/random-documents.ts';
import { readElements } from '../support/read-elements.ts';
import { chapterOf } from '../support/render-all.ts';

test('says what the manifest has to know', () => {
  const body = documentOf('![a](icon.png) ![b](icon.png)\n\n<svg></svg> <math><mi>x</mi></math>');
  const { properties, images } = chapterOf(body);
  expect(properties).toEqual(['mathml', 'svg']);
  expect(images.map(({ name }) => name)).toEqual(['articles/first/icon.png']);
});

test.each([
  ['Words alone, of `<img alt="">` as well', true],
  ['![a](icon.png)', true],
  ['![](icon.png)', false],
  ['<svg><title>A house</title><path d="M0 0h9v9z"/></svg>', true],
  ['<svg aria-label="A house"><path d="M0 0h9v9z"/></svg>', true],
  ['<svg><path d="M0 0h9v9z"/></svg>', false],
  ['<math><mi>x</mi></math>', true],
])('says whether all pictures are described: %s', (markdown, isDescribed) => {
  expect(chapterOf(documentOf(markdown)).isDescribed).toBe(isDescribed);
});

test('says which headings and ids there are', () => {
  const document = documentOf('## Größe *x*\n\n##### Deep\n\n## End');
  const { headings } = chapterOf(document);
  expect(headings).toEqual([
    { level: 2, id: 'gr_xf6__xdf_e-x', text: 'Größe x' },
    { level: 3, id: 'deep', text: 'Deep' },
    { level: 2, id: 'end', text: 'End' },
  ]);
  expect([...linkTargets(document)]).toEqual(['gr_xf6__xdf_e-x', 'deep', 'end']);
});

test('links to another article lead to its chapter, if there is one', () => {
  const body = documentOf('[other](../other/#größe)');
  const options = { language: 'en', imageHref: () => '' };
  const inBook = renderXhtml(body, {
    ...options,
    articleHref: ({ slug }, fragment) => `${slug}.xhtml#${fragment}`,
  });
  expect(inBook.xhtml).toBe('<p><a href="other.xhtml#gr_xf6__xdf_e">other</a></p>\n');
  const outside = renderXhtml(body, { ...options, articleHref: () => undefined });
  expect(outside.xhtml).toContain('href="https://news.example/other/#gr%C3%B6%C3%9Fe"');
});

test('the headings skip no level', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 6 }), { maxLength: 12 }), (levels) => {
      const body = documentOf(levels.map((level) => `${'#'.repeat(level)} x\n`).join('\n'));
      let before = 1;
      for (const { level } of chapterOf(body).headings) {
        expect(level).toBeGreaterThan(1);
        expect(level).toBeLessThanOrEqual(before + 1);
        before = level;
      }
    }),
  );
});

test('every fragment that it links to is there', () => {
  fc.assert(
    fc.property(randomDocuments, (body) => {
      const elements = readElements(chapterOf(body).xhtml.replaceAll('epub:type', 'type'));
      const ids = new Set(elements.map(({ attributes }) => attributes.id));
      for (const { attributes } of elements) {
        const { href } = attributes;
        if (href?.startsWith('#')) expect(ids).toContain(href.slice(1));
      }
    }),
  );
});
