import { expect, test } from 'vitest';
import { displayWidth } from '../../src/index.ts';

test.each([
  ['', 0],
  ['abc', 3],
  ['Ünïcödé', 7],
  ['e\u0301', 1],
  ['日本語', 6],
  ['ｶﾅ', 2],
  ['한국어', 6],
  ['\u1112\u1161\u11ab', 2],
  ['שלום', 4],
  ['हिन्दी', 5],
  ['தமிழ்', 4],
  ['ไทย์', 3],
  ['😀', 2],
  ['👩‍👩‍👧‍👦', 2],
  ['👍🏽', 2],
  ['🇩🇪', 2],
  ['❤️', 2],
  ['❤', 1],
  ['#️⃣', 2],
  ['a\u200Bb\u00ADc', 3],
  ['\u2068abc\u2069', 3],
])('%o takes %i columns', (text, width) => {
  expect(displayWidth(text)).toBe(width);
});
