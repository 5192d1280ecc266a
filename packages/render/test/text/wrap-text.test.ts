import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { displayWidth, wrapText } from '../../src/index.ts';

const words = fc.array(
  fc.oneof(
    fc.string({ maxLength: 12 }),
    fc.string({ unit: 'grapheme', maxLength: 12 }),
    fc.constantFrom(
      'word',
      'well-known',
      'a—b',
      '漢字、かな。',
      '한국어',
      'ภาษาไทย',
      '👩‍👩‍👧‍👦🎉',
      'שלום',
      'e\u0301',
      'x'.repeat(120),
    ),
  ),
  { maxLength: 30 },
);
const widths = fc.integer({ min: 10, max: 100 });

describe('wrapText', () => {
  test('begins no further line with what reads as a marker', () => {
    const markers = [
      '-',
      '+',
      '*',
      '>',
      '>>',
      '#',
      '##',
      '---',
      '12.',
      '1914.',
      '3)',
      '[7]',
      '[note',
    ];
    const plain = fc.constantFrom(
      'a',
      'word',
      'words,',
      'longer',
      '“so”',
      'x.',
      '1.5',
      '#tag',
      '-5',
    );
    const text = fc.array(fc.tuple(plain, plain, fc.constantFrom(...markers)), { maxLength: 20 });
    fc.assert(
      fc.property(text, fc.integer({ min: 20, max: 80 }), (parts, width) => {
        const lines = wrapText(parts.flat().join(' '), width);
        for (const line of lines.slice(1)) {
          expect(markers).not.toContain(line.split(' ')[0]);
          expect(displayWidth(line)).toBeLessThanOrEqual(width);
        }
        expect(lines.join(' ')).toBe(parts.flat().join(' '));
      }),
      { numRuns: 1000 },
    );
  });

  test('leaves a marker at the beginning where no line holds the word before it', () => {
    expect(wrapText(`${'x'.repeat(20)} - and`, 20)).toEqual(['x'.repeat(20), '- and']);
    expect(wrapText('- - - - - -', 5)).toEqual(['- - -', '- - -']);
  });

  test('keeps lines within the width, but for addresses and single graphemes', () => {
    fc.assert(
      fc.property(words, widths, (parts, width) => {
        for (const line of wrapText(parts.join(' '), width)) {
          const isAddress = /:\/\/|mailto:|www\./i.test(line);
          if (!isAddress && [...new Intl.Segmenter().segment(line)].length > 1) {
            expect(displayWidth(line)).toBeLessThanOrEqual(width);
          }
        }
      }),
      { numRuns: 2000 },
    );
  });

  test('keeps every letter in its order', () => {
    fc.assert(
      fc.property(words, widths, (parts, width) => {
        const text = parts.join(' ');
        const letters = (from: string): string => (from.match(/[\p{L}\p{N}]/gu) ?? []).join('');
        expect(letters(wrapText(text, width).join('\n'))).toBe(letters(text));
      }),
      { numRuns: 1000 },
    );
  });

  test('wraps what is wrapped to the same lines', () => {
    fc.assert(
      fc.property(
        fc.array(fc.stringMatching(/^[a-z]{1,9}$/), { maxLength: 60 }),
        widths,
        (parts, width) => {
          const lines = wrapText(parts.join(' '), width);
          expect(wrapText(lines.join('\n'), width)).toEqual(lines);
        },
      ),
    );
  });

  test('never breaks an address', () => {
    const address = `https://example.org/${'long-path/'.repeat(12)}?q=1`;
    expect(wrapText(`See ${address}, and more.`, 40)).toEqual(['See', `${address},`, 'and more.']);
  });

  test('begins no line with a closing mark and ends none with an opening one', () => {
    const text = '吾輩は「猫」である。（名前は、まだ無い。）'.repeat(20);
    for (let width = 10; width < 60; width += 1) {
      for (const line of wrapText(text, width)) {
        expect(line).not.toMatch(/^[、。」）ー]/);
        expect(line).not.toMatch(/[「（]$/);
      }
    }
  });

  test('breaks no grapheme', () => {
    expect(wrapText('👩‍👩‍👧‍👦'.repeat(10), 10)).toEqual([
      '👩‍👩‍👧‍👦'.repeat(5),
      '👩‍👩‍👧‍👦'.repeat(5),
    ]);
    expect(wrapText('🇩🇪'.repeat(10), 10)).toEqual(['🇩🇪'.repeat(5), '🇩🇪'.repeat(5)]);
    expect(wrapText('e\u0301'.repeat(20), 10)).toEqual([
      'e\u0301'.repeat(10),
      'e\u0301'.repeat(10),
    ]);
  });

  test('breaks after a hyphen between letters, when a word does not fit', () => {
    expect(wrapText('a very well-known one', 12)).toEqual(['a very well-', 'known one']);
    expect(wrapText('a number like 10-20', 16)).toEqual(['a number like', '10-20']);
  });

  test('breaks Thai between words', () => {
    const text = 'ภาษาไทยเป็นภาษาที่มีระดับเสียง';
    const words = Array.from(
      new Intl.Segmenter('th', { granularity: 'word' }).segment(text),
      ({ segment }) => segment,
    );
    for (const line of wrapText(text, 10)) {
      expect(words.some((word) => line.startsWith(word))).toBe(true);
    }
  });

  test('has no line for no words', () => {
    expect(wrapText(' \n ', 72)).toEqual([]);
  });
});
