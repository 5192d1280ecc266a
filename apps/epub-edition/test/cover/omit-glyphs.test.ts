import { expect, test } from 'vitest';
import { CoverFonts } from '../../src/cover/cover-fonts.ts';
import { omitGlyphs } from '../../src/cover/omit-glyphs.ts';

const fonts = await CoverFonts.load();

test.each([
  ['The 🎉 Letter → Next', 'The Letter → Next'],
  ['🎉 Party', 'Party'],
  ['Party 🎉', 'Party'],
  ['Party 🎉!', 'Party!'],
  ['Party🎉time', 'Partytime'],
  ['10 🎉🚀 🎉, 20', '10, 20'],
  ['Party (🎉) time', 'Party time'],
  ['Party (🎉 time)', 'Party (time)'],
  ['👩‍👩‍👧 family', 'family'],
  ['🎉!', ''],
  ['བོད་ཡིག', ''],
])('%j is drawn as %j', (text, drawn) => {
  const result = omitGlyphs(text, fonts);
  expect(result.text).toBe(drawn);
  expect(result.leftOut).not.toEqual([]);
});

test.each([
  ['CO₂ at 10⁻³', 'CO₂ at 10⁻³'],
  ['ﬁne, Part Ⅷ', 'fine, Part VIII'],
])('%j is drawn plainly where it must be', (text, plain) => {
  const result = omitGlyphs(text, fonts);
  expect(result.text.normalize('NFKC')).toBe(plain.normalize('NFKC'));
  expect(result.leftOut).toEqual([]);
});

test.each([
  'Ελληνικά, кириллица, Tiếng Việt, e\u0301',
  '10 → 20 ✓ done ★ ☐ ∞ ≠ ❤\uFE0F',
  '𝕸𝖆𝖙𝖍 ℝ 𝒜',
  'soft\u00ADhyphen, \u2067isolates\u2069, no\u00A0break\u3000',
  '',
])('nothing is left out of %j', (text) => {
  expect(omitGlyphs(text, fonts)).toEqual({ text: expect.any(String), leftOut: [] });
});
