import { linesOfText, MAX_QUOTE_DEPTH, renderText, type TextLine } from '@pressroom/render';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { flowLines } from '../src/mail/flow-lines.ts';
import { anyBody } from './support/random-issue.ts';
import { joinFlowed } from './support/read-mail.ts';

describe('format=flowed', () => {
  test('gives back the paragraphs as they are without a margin', () => {
    fc.assert(
      fc.property(
        anyBody,
        fc.integer({ min: 40, max: 100 }),
        anyLanguage,
        (body, width, language) => {
          const narrow = renderText(body, { ...language, width }).lines;
          const endless = renderText(body, { ...language, width: Number.POSITIVE_INFINITY }).lines;
          expect(read(narrow)).toEqual(endless.map(paragraphOf));
        },
      ),
      { numRuns: 1000, seed: 1 },
    );
  });

  test('writes no line that a server or a mailbox changes', () => {
    const lines = ['. a dot', '> a quotation', 'From a friend', ' a space', '-- ', 'end  '].map(
      (content): TextLine => ({ content, quote: 0 }),
    );
    expect(flowLines(lines).text.split('\r\n')).toEqual([
      '. a dot',
      ' > a quotation',
      ' From a friend',
      '  a space',
      '-- ',
      'end',
      '',
    ]);
  });

  test('joins Latin words with a space, and Chinese ones with nothing', () => {
    const latin = flowLines(linesOfText('one two three four', 9));
    expect(latin).toMatchObject({ text: 'one two \r\nthree \r\nfour\r\n', delSp: false });
    const mixed = flowLines(linesOfText('one two 中文中文中文', 9));
    expect(mixed).toMatchObject({ text: 'one two  \r\n中文中文 \r\n中文\r\n', delSp: true });
  });

  test('leaves the indent of a list out where its items go on', () => {
    const lines = linesOfText('one two three', 8, '- ');
    expect(lines.map((line) => line.content)).toEqual(['- one', '  two', '  three']);
    expect(flowLines(lines).text).toBe('- one \r\n two \r\n three\r\n');
  });

  test('never takes two dashes for the start of the signature', () => {
    const { text, delSp } = flowLines(linesOfText('-- and so on', 4));
    expect(text).not.toMatch(/^ ?-- \r$/m);
    expect(joinFlowed(text, delSp)).toEqual(['-- and so on']);
  });
});

const anyLanguage = fc.constantFrom(
  { language: 'en', direction: 'ltr' } as const,
  { language: 'ar', direction: 'rtl' } as const,
);

function read(lines: readonly TextLine[]): readonly string[] {
  const { text, delSp } = flowLines(lines);
  return joinFlowed(text, delSp);
}

function paragraphOf({ content, quote, direction }: TextLine): string {
  const marked = content.replace(/^ */, `$&${direction?.mark ?? ''}`);
  return '>'.repeat(Math.min(quote, MAX_QUOTE_DEPTH)) + marked.replace(/ +$/, '');
}
