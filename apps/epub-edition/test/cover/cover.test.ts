import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { CoverFonts } from '../../src/cover/cover-fonts.ts';
import { type CoverText, drawCover } from '../../src/cover/draw-cover.ts';
import { rasterize } from '../../src/cover/rasterize.ts';

const fonts = await CoverFonts.load();

function draw(text: Partial<CoverText>): string {
  const none = { publication: '', issue: '', title: '', headlines: [], direction: 'ltr' } as const;
  return drawCover({ ...none, ...text }, fonts, 'https://meridian.example/', 'urn:uuid:1').text;
}

test('a cover is the same bytes on every machine', async () => {
  const svg = draw({
    publication: 'The Meridian',
    issue: 'No. 1 · 26 July 2024',
    title: 'Lines agreed upon',
    headlines: [
      { words: 'A line', direction: 'ltr' },
      { words: '行のはじめ', direction: 'ltr' },
      { words: 'الحرف', direction: 'rtl' },
    ],
  });
  const png = await rasterize(svg, 400);
  expect(createHash('sha256').update(png).digest('hex')).toMatchInlineSnapshot(
    `"cba42ec007bf0795945a5ee7421c8166a0e037016d6be37d7db6420c07b42127"`,
  );
});

/** Where the letters of each line are, from its left edge to its right one. */
function places(svg: string): readonly (readonly [number, number])[] {
  const lines = svg.matchAll(
    /translate\(([\d.-]+) [\d.-]+\) scale\(([\d.]+) [\d.-]+\)" fill="[^"]+">(.*)<\/g>/g,
  );
  return Array.from(lines, ([, x = '', scale = '', glyphs = '']) => {
    const at = Array.from(glyphs.matchAll(/translate\(([\d.-]+) /g), ([, one]) => Number(one));
    return [Number(x), Number(x) + Number(scale) * Math.max(...at)] as const;
  });
}

test('long titles keep within the margins', () => {
  const title = 'Donaudampfschifffahrtsgesellschaft การอ่านหนังสือพิมพ์ वर्तमान '.repeat(4);
  for (const direction of ['ltr', 'rtl'] as const) {
    const lines = places(draw({ publication: title, title, direction }));
    expect(lines).toHaveLength(5);
    for (const [left, right] of lines) {
      expect(left).toBeGreaterThanOrEqual(111);
      expect(right).toBeLessThanOrEqual(1425);
    }
  }
});

test('lines of a publication from right to left begin at the right', () => {
  const words = 'مجلة';
  const [[left] = []] = places(draw({ title: words, direction: 'rtl' }));
  const [[margin] = []] = places(draw({ title: words, direction: 'ltr' }));
  expect(margin).toBe(112);
  expect(left).toBeGreaterThan(1000);
});

test('a cover without words is an ornament', async () => {
  expect(places(draw({}))).toEqual([]);
  await expect(rasterize(draw({}), 100)).resolves.toBeInstanceOf(Uint8Array);
});
