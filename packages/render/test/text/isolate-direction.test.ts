import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isolateText, linesOfText, renderText, writeLine } from '../../src/index.ts';
import { closeEmbeddings } from '../../src/text/isolate-direction.ts';
import { documentOf } from '../support/document-of.ts';

describe('a text in a line of other words', () => {
  test.each([
    ['a Latin name among Latin words', 'Ada', 'ltr', 'Ada'],
    ['a Hebrew name among Latin words', 'עדה', 'ltr', '\u2068עדה\u2069'],
    ['a Latin name among Arabic words', 'Ada', 'rtl', '\u2068Ada\u2069'],
    ['an Arabic name among Arabic words', 'ليلى', 'rtl', 'ليلى'],
    ['an override', 'a\u202Eb', 'ltr', '\u2068a\u202Eb\u202C\u2069'],
    ['an isolate that is not closed', '\u2067a', 'ltr', '\u2068\u2067a\u2069\u2069'],
    ['ends without a start', 'a\u202C\u2069b', 'ltr', '\u2068ab\u2069'],
  ] as const)('%s', (_, text, around, expected) => {
    expect(isolateText(text, around)).toBe(expected);
  });

  test('never reaches beyond its end, whatever it holds', () => {
    const unit = fc.constantFrom(...'ab \u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069א');
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 20 }), (text) => {
        for (const tamed of [isolateText(text, 'ltr'), closeEmbeddings(text)]) {
          if (tamed !== text) expect(depthAtEnd(tamed)).toBe(0);
        }
      }),
    );
  });
});

describe('lines that stand for themselves', () => {
  test('are marked where they begin in the other direction', () => {
    const body = documentOf('EPUB كلمة عربية طويلة\n\nكلمة EPUB\n\nEPUB alone\n\nعربية');
    const { text } = renderText(body, { language: 'ar', direction: 'rtl' });
    expect(text.split('\n\n')).toEqual([
      '\u200FEPUB كلمة عربية طويلة',
      'كلمة EPUB',
      'EPUB alone',
      'عربية',
    ]);
  });

  test('close what is isolated at their end, and open it again', () => {
    const lines = linesOfText('\u2067אאאא בבבב גגגג\u2069', 10);
    expect(lines.map(writeLine)).toEqual(['\u2067אאאא בבבב\u2069', '\u2067גגגג\u2069']);
    expect(lines.map((line) => line.content)).toEqual(['\u2067אאאא בבבב', 'גגגג\u2069']);
  });
});

/** How many embeddings and isolates a text leaves open; less than none where it ends others'. */
function depthAtEnd(text: string): number {
  const open: string[] = [];
  for (const command of text.match(/[\u202A-\u202E\u2066-\u2069]/g) ?? []) {
    if (command === '\u202C' || command === '\u2069') {
      if (open.pop() !== command) return -1;
    } else open.push(command >= '\u2066' ? '\u2069' : '\u202C');
  }
  return open.length;
}
