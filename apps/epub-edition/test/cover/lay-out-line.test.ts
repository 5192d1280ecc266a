import { describe, expect, test } from 'vitest';
import { CoverFonts } from '../../src/cover/cover-fonts.ts';
import { layOutLine } from '../../src/cover/lay-out-line.ts';
import { omitGlyphs } from '../../src/cover/omit-glyphs.ts';
import { directionOfText, reorderRuns } from '../../src/cover/reorder-runs.ts';

const fonts = await CoverFonts.load();

const SCRIPTS: Readonly<Record<string, string>> = {
  Arabic: 'مجلة العربية',
  Armenian: 'Հայերեն լեզու',
  Bengali: 'বাংলা ভাষার পত্রিকা',
  Chinese: '紙與文字',
  Devanagari: 'हिन्दी क्षत्रिय विश्व',
  Ethiopic: 'አማርኛ ቋንቋ',
  Georgian: 'ქართული ენა',
  Gujarati: 'ગુજરાતી ક્ષત્રિય',
  Gurmukhi: 'ਪੰਜਾਬੀ ਵਿਚ ਸ੍ਰੀ',
  Hebrew: 'המגזין של',
  Kannada: 'ಕನ್ನಡ ಪತ್ರಿಕೆ',
  Khmer: 'ភាសាខ្មែរ ស្ត្រី',
  Korean: '한국어 잡지',
  Lao: 'ພາສາລາວ ນ້ຳ',
  Malayalam: 'മലയാളം പത്രിക',
  Myanmar: 'မြန်မာဘာသာ ကြောင့်',
  Odia: 'ଓଡ଼ିଆ ଭାଷା',
  Sinhala: 'සිංහල ශ්‍රී',
  Tamil: 'தமிழ் கொண்டு',
  Telugu: 'తెలుగు స్త్రీ',
  Thai: 'ที่นี่ ภาษาไทย น้ำ',
};

describe.each(Object.entries(SCRIPTS))('%s', (_, text) => {
  const width = (words: string) =>
    layOutLine(words, { weight: 700, direction: directionOfText(words, 'ltr') }, fonts).width;

  test('has all of its letters', () => {
    expect(omitGlyphs(text, fonts)).toEqual({ text, leftOut: [] });
    expect(width(text)).toBeGreaterThan(2);
  });

  // A letter is as wide as it is however it is mixed: nothing is shaped with another font.
  test('is set as well beside Latin', () => {
    expect(width(`Paper ${text} 2024`)).toBeCloseTo(
      width('Paper ') + width(text) + width(' 2024'),
      1,
    );
  });
});

/** The runs of a line as they are seen, from left to right. */
function seen(text: string, direction: 'ltr' | 'rtl'): readonly string[] {
  const font = fonts.find('a', 700);
  if (!font) throw new Error('there is no font');
  return reorderRuns(text, direction, [{ start: 0, font }]).map(({ start, end }) =>
    text.slice(start, end),
  );
}

test.each([
  ['مجلة Linux العربية 2.0!', ['!', '2.0', ' العربية ', 'Linux', 'مجلة ']],
  ['الورق (Paper) في 2024', ['2024', ') في ', 'Paper', 'الورق (']],
  ['3 مايو 2024', ['2024', ' مايو ', '3']],
  ['JavaScript שפה, גם C++!', ['++!', 'C', ' שפה, גם ', 'JavaScript']],
])('%s runs from right to left', (text, runs) => {
  expect(seen(text, 'rtl')).toEqual(runs);
});

test('letters that all have one direction give it to their line', () => {
  expect(directionOfText('Linux Weekly (2nd)!', 'rtl')).toBe('ltr');
  expect(directionOfText('مجلة!', 'ltr')).toBe('rtl');
  expect(directionOfText('مجلة Linux', 'rtl')).toBe('rtl');
  expect(directionOfText('مجلة Linux', 'ltr')).toBe('ltr');
  expect(directionOfText('2024', 'rtl')).toBe('rtl');
});

test('marks of direction are obeyed and not drawn', () => {
  const style = { weight: 400, direction: 'ltr' } as const;
  const plain = layOutLine('A B', style, fonts);
  expect(layOutLine('A \u2067B\u2069', style, fonts).width).toBe(plain.width);
  expect(layOutLine('\u200FA B\u200E', style, fonts).glyphs).toHaveLength(2);
});
