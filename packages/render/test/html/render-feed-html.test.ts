import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { documentOf } from '../support/document-of.ts';
import { randomDocuments } from '../support/random-documents.ts';
import { readElements } from '../support/read-elements.ts';
import { feedOf } from '../support/render-all.ts';

test('every address is absolute and ASCII', () => {
  const body = documentOf(
    '## Größe\n\n[a](../other/#ü) [b](</x y>) [c](#größe) [d](https://bücher.example/ß) ![e](icon.png)\n\nx[^ü]\n\n[^ü]: y',
  );
  const addresses = readElements(feedOf(body)).flatMap(({ attributes }) => [
    ...(attributes.href === undefined ? [] : [attributes.href]),
    ...(attributes.src === undefined ? [] : [attributes.src]),
  ]);
  expect(addresses.length).toBe(7);
  for (const address of addresses) expect(address).toMatch(/^https:\/\/[!-~]+$/);
});

test('the places that it links to within itself exist', () => {
  const html = feedOf(documentOf('## 100% größe\n\n[up](#100-größe)\n\nx[^1] y[^1]\n\n[^1]: z'));
  const elements = readElements(html);
  const ids = elements.map(({ attributes }) => attributes.id);
  const fragments = elements.flatMap(({ attributes }) => attributes.href?.split('#')[1] ?? []);
  expect(fragments.length).toBe(5);
  for (const fragment of fragments) expect(ids).toContain(decodeURIComponent(fragment));
});

test('nothing but what a feed needs', () => {
  const allowed =
    /^(?:align|alt|colspan|datetime|dir|height|href|id|lang|open|reversed|rowspan|scope|src|start|title|type|value|width)$/;
  fc.assert(
    fc.property(randomDocuments, (body) => {
      for (const { attributes } of readElements(feedOf(body))) {
        for (const name in attributes) expect(name).toMatch(allowed);
      }
    }),
  );
});

test('another language is said', () => {
  const html = feedOf(documentOf('Hallo'), { language: 'de', direction: 'ltr' });
  expect(html).toBe('<div lang="de" dir="ltr">\n<p>Hallo</p>\n</div>\n');
});
