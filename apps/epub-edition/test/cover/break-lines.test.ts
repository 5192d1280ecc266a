import fc from 'fast-check';
import { expect, test } from 'vitest';
import { breakLines } from '../../src/cover/break-lines.ts';

/** As in a terminal: a letter with its marks is one wide. */
const measure = (text: string) =>
  [...new Intl.Segmenter('und', { granularity: 'grapheme' }).segment(text)].length;

test('lines are never wider than they may be, nor more', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme', maxLength: 120 }),
      fc.integer({ min: 6, max: 30 }),
      fc.integer({ min: 1, max: 4 }),
      (text, width, most) => {
        const lines = breakLines(text, width, most, measure);
        expect(lines.length).toBeLessThanOrEqual(most);
        for (const line of lines) expect(measure(line)).toBeLessThanOrEqual(width);
      },
    ),
  );
});

test('what does not fit ends in an ellipsis', () => {
  expect(breakLines('one two three four five six', 12, 1, measure)).toEqual(['one two thr…']);
  expect(breakLines('one two', 8, 1, measure)).toEqual(['one two']);
});

test.each([
  ['at spaces', 'a line of words', 9, ['a line of', 'words']],
  ['not at a space that holds', 'a line of\u00A0words', 12, ['a line', 'of\u00A0words']],
  ['after hyphens', 'well-known facts', 8, ['well-', 'known', 'facts']],
  ['not before what belongs to a word', 'in C++ too', 5, ['in', 'C++', 'too']],
  ['not behind a bracket that opens', 'words (more)', 7, ['words', '(more)']],
  ['in a word that is longer than a line', 'Donaudampfschiff', 10, ['Donaudampf', 'schiff']],
  ['between ideographs, not before a full stop', '紙と文字の本。', 6, ['紙と文字の', '本。']],
  ['between words of Thai', 'การอ่านหนังสือ', 8, ['การอ่าน', 'หนังสือ']],
  ['between words of Lao', 'ພາສາລາວ', 5, ['ພາສາ', 'ລາວ']],
  ['between words of Khmer', 'ការសរសេរនិងការអាន', 9, ['ការសរសេរនិង', 'ការអាន']],
  ['between words of Burmese', 'မြန်မာစာအုပ်', 6, ['မြန်မာ', 'စာအုပ်']],
  ['never before a mark of the last letter', 'မြန်မာဘာသာ', 4, ['မြန်မာ', 'ဘာသာ']],
])('a line breaks %s', (_, text, width, lines) => {
  expect(breakLines(text, width, 9, measure)).toEqual(lines);
});

test('a text without end takes no longer', () => {
  expect(breakLines('+'.repeat(20_000), 20, 2, measure)).toHaveLength(2);
});
