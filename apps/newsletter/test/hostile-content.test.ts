import { displayWidth } from '@pressroom/render';
import { describe, expect, test } from 'vitest';
import { letterOf } from './support/letter-of.ts';
import { readMail } from './support/read-mail.ts';

describe('hostile content', () => {
  test('a word of 5,000 letters is broken to the width, and whole again in a mail', async () => {
    const { text, mail } = await letterOf(`Before ${'x'.repeat(5000)} after.`);
    expect(widest(text)).toBe(72);
    expect(text.match(/xx+/g)?.join('').length).toBe(5000);
    expect(readMail(mail).paragraphs).toContain(`Before ${'x'.repeat(5000)} after.`);
  });

  test('a table of 60 columns becomes a record for each row', async () => {
    const row = (cell: string) => `|${` ${cell} |`.repeat(60)}`;
    const { text } = await letterOf([row('Head'), row('---'), row('one'), row('two')].join('\n'), {
      width: 40,
    });
    expect(text.match(/^Head: one$/gm)?.length).toBe(60);
    expect(text.match(/^Head: two$/gm)?.length).toBe(60);
    expect(text).toContain('Head: one\n\nHead: two');
    expect(widest(text)).toBeLessThanOrEqual(40);
  });

  test('an override turns round nothing but the words that hold it', async () => {
    const { text } = await letterOf(
      'Open abc\u202Egnp.exe, then [a link](https://example.org/a) follows.',
    );
    expect(text).toMatch(/\u2068[^\n]*\u202E[^\n]*\u202C\u2069[^\n]*\[1\]/);
  });

  test('an override in a title ends with the title', async () => {
    const { text } = await letterOf('Text.', { title: 'abc\u202Egnp.exe' });
    const lines = text.split('\n').filter((line) => line.includes('\u202E'));
    expect(lines.length).toBe(2);
    for (const line of lines) expect(line).toBe('1. \u2068abc\u202Egnp.exe\u202C\u2069');
  });

  test('a hidden character in an address neither breaks it nor stays unseen', async () => {
    const address = `https://example.org/${'long/'.repeat(12)}hid\u200Bden/and/on`;
    const { text } = await letterOf(`Go to ${address} now.`, { width: 40 });
    expect(text).toMatch(/^https:\/\/example\.org\/(?:long\/)+hidden\/and\/on \[1\]/m);
    expect(text).toMatch(/^\[1\] https:\/\/example\.org\/(?:long\/)+hid%E2%80%8Bden\/and\/on$/m);
  });

  test('a title of 10,000 characters is wrapped', async () => {
    for (const title of ['x'.repeat(10_000), '字'.repeat(10_000)]) {
      const { text, mail } = await letterOf('Text.', { title });
      expect(widest(text)).toBeLessThanOrEqual(72);
      expect(readMail(mail).paragraphs).toContain(`1. ${title}`);
    }
  });

  test('a line of 1 MB and lists within lists within lists are done in time', async () => {
    expect(widest((await letterOf('word '.repeat(200_000))).text)).toBe(69);
    expect((await letterOf(`${'> '.repeat(10_000)}deep`)).text).toContain('deep');
    expect((await letterOf(`${'- '.repeat(10_000)}deep`)).text).toContain('deep');
  });

  test('tables for layout, each in a cell of another, are done in time', async () => {
    const rows = '<tr><td>a</td><td>b</td></tr>'.repeat(300);
    const nest = (begin: string, end: string) =>
      `${begin.repeat(40)}<table>${rows}</table>${end.repeat(40)}`;
    const plain = nest('<table><tr><td>', '</td></tr></table>');
    const headed = nest('<table><tr><th>h</th></tr><tr><td>', '</td></tr></table>');
    const inHead = nest('<table><tr><th>', '</th></tr></table>');
    for (const table of [plain, headed, inHead, '<table><tr><td>'.repeat(40)]) {
      expect((await letterOf(`Before.\n\n${table}\n\nAfter.`)).text).toContain('After.');
    }
  });

  test.each(['-- ', '--', '.', '..', 'From me', '> quoted', '=20', '=?utf-8?Q?x?='])(
    'a paragraph that is "%s" comes through',
    async (line) => {
      const escaped = line.replace(/^[->]/, '\\$&');
      const { mail } = await letterOf(`Before.\n\n${escaped}\n\nAfter.`);
      const { paragraphs } = readMail(mail);
      const start = paragraphs.indexOf('Before.');
      expect(paragraphs.slice(start, start + 5)).toEqual([
        'Before.',
        '',
        line.trim(),
        '',
        'After.',
      ]);
      expect(paragraphs.filter((paragraph) => paragraph === '-- ').length).toBe(1);
    },
  );
});

function widest(text: string): number {
  return Math.max(...text.split('\n').map(displayWidth));
}
