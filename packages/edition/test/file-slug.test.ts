import { hostileText } from '@pressroom/test-support';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fileSlug } from '../src/public/file-slug.ts';

test.each([
  ['Open Source', 'open-source'],
  ['open-source', 'open-source'],
  ['ＡＩ', 'ai'],
  ['日本語', '日本語'],
  ['हिन्दी', 'हिन्दी'],
])('%s is %s', (text, slug) => expect(fileSlug(text)).toBe(slug));

test.each([
  ['C++', /^c-[0-9a-f]{6}$/],
  ['C#', /^c-[0-9a-f]{6}$/],
  ['../../etc', /^etc-[0-9a-f]{6}$/],
  ['💡', /^[0-9a-f]{6}$/],
  ['Con', /^con-[0-9a-f]{6}$/],
  ['🏳️‍🌈', /^[0-9a-f]{6}$/],
  ['x'.repeat(500), /^x{60}-[0-9a-f]{6}$/],
])('%s keeps its own name', (text, slug) => expect(fileSlug(text)).toMatch(slug));

test('what differs in more than spelling has another name', () => {
  const names = ['C', 'C++', 'C#', '.C', 'C-', '💡', '🔦', 'x'.repeat(61), 'x'.repeat(62)];
  expect(new Set(names.map(fileSlug)).size).toBe(names.length);
});

test('a slug is a safe name of a file', () => {
  fc.assert(
    fc.property(hostileText, (text) => {
      const slug = fileSlug(text.toWellFormed());
      expect(slug).toMatch(/^[\p{L}\p{N}\p{M}-]+$/u);
      expect(Buffer.byteLength(slug)).toBeLessThan(250);
    }),
  );
});
