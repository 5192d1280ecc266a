import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { breakLines, estimateWidth } from '../../src/cover/break-lines.ts';
import { drawCover } from '../../src/cover/draw-cover.ts';
import { rasterise } from '../../src/cover/rasterise.ts';

test('lines are never wider than they may be, nor more', () => {
  const width = fc.integer({ min: 6, max: 30 });
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme', maxLength: 120 }),
      width,
      fc.integer({ min: 1, max: 4 }),
      (text, em, most) => {
        const lines = breakLines(text, em, most);
        expect(lines.length).toBeLessThanOrEqual(most);
        for (const line of lines) expect(estimateWidth(line)).toBeLessThanOrEqual(em * 1.05 + 1);
      },
    ),
  );
});

test('what does not fit ends in an ellipsis', () => {
  expect(breakLines('one two three four five six', 8, 1)).toEqual([expect.stringMatching(/…$/)]);
  expect(breakLines('one two', 8, 1)).toEqual(['one two']);
});

test('a cover is the same bytes on every machine', async () => {
  const svg = drawCover(
    {
      publication: 'The Meridian',
      issue: 'No. 1 · 26 July 2024',
      title: 'Lines agreed upon',
      headlines: ['A line', '行のはじめ', 'الحرف'],
      direction: 'ltr',
    },
    'https://meridian.example/',
    'urn:uuid:1',
  );
  const png = await rasterise(svg.text, 400);
  expect(createHash('sha256').update(png).digest('hex')).toMatchInlineSnapshot(
    `"9cbdc3cbf9effd3b6535627532c3e3fd0e8d13be59160c0027f1a3fbae16895b"`,
  );
});
