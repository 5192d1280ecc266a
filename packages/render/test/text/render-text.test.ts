import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { displayWidth, plainText, renderText, writeLine } from '../../src/index.ts';
import { documentOf } from '../support/document-of.ts';
import { randomDocuments } from '../support/random-documents.ts';
import { ENGLISH, textOf } from '../support/render-all.ts';

test('no line is wider than asked for', () => {
  fc.assert(
    fc.property(randomDocuments, fc.integer({ min: 40, max: 100 }), (body, width) => {
      // Code is never wrapped.
      fc.pre(!JSON.stringify(body).includes('"pre"'));
      for (const line of textOf(body, ENGLISH, width).text.split('\n')) {
        expect(displayWidth(line)).toBeLessThanOrEqual(width);
        expect(line).toBe(line.trimEnd());
      }
    }),
    { numRuns: 1000 },
  );
});

test.each([
  ['<a href="https://a.example/">word </a><wbr> <wbr>', 'word [1]'],
  ['one <wbr> two', 'one two'],
  ['one <bdi> two</bdi>', 'one \u2068two\u2069'],
  ['<wbr> one', 'one'],
])('%s has single spaces, as in a browser', (html, text) => {
  expect(textOf(documentOf(`<p>${html}</p>`)).text.split('\n')[0]).toBe(text);
});

test('lines and text say the same', () => {
  fc.assert(
    fc.property(randomDocuments, (body) => {
      const { lines, text } = textOf(body);
      expect(lines.map(writeLine).join('\n')).toBe(text);
    }),
  );
});

test('a cell may take all rows of its group', () => {
  const table =
    '<table><tr><th>A</th><th>B</th></tr><tr><td rowspan="0">north</td><td>1</td></tr><tr><td>2</td></tr></table>';
  expect(textOf(documentOf(table)).text.split('\n').slice(-2)).toEqual(['north  1', '       2']);
});

describe('links', () => {
  test.each(['\u202E', '\u200B', '\u2066'])('an address with %j in it is told twice', (hidden) => {
    const { links } = textOf(documentOf(`<https://x.example/${hidden}/evil>`));
    expect(links.map(({ url }) => url)).toEqual([
      `https://x.example/${encodeURIComponent(hidden)}/evil`,
    ]);
  });

  const body = documentOf(
    '[a](https://a.example/), [b](https://b.example/), [a](https://a.example/)',
  );

  test('are numbered from where the caller says, each address once', () => {
    const { text, links } = renderText(body, { ...ENGLISH, firstLinkNumber: 7 });
    expect(text).toBe('a [7], b [8], a [7]');
    expect(links).toEqual([
      { number: 7, url: 'https://a.example/' },
      { number: 8, url: 'https://b.example/' },
    ]);
  });

  test('stand in the text if the caller says so', () => {
    const { text, links } = renderText(body, { ...ENGLISH, links: 'inline' });
    expect(text).toBe('a <https://a.example/>, b <https://b.example/>, a <https://a.example/>');
    expect(links).toEqual([]);
  });

  test('keep their number on the line of their last word', () => {
    const long = documentOf(`${'word '.repeat(13)}linked [text](https://a.example/) goes on`);
    expect(textOf(long).text).toBe(`${'word '.repeat(13)}linked\ntext [1] goes on`);
  });
});

test('code stays byte for byte', () => {
  const code = 'a  b\t\tc\n\n  d   \n';
  const { text } = textOf(documentOf(`\`\`\`\n${code}\`\`\``));
  expect(text).toBe('    a  b\t\tc\n\n      d   ');
});

test('an empty body is no text', () => {
  expect(textOf(documentOf(''))).toEqual({ text: '', lines: [], links: [] });
});

test('plainText holds the words alone', () => {
  const body = documentOf(
    '## A *title*\n\nText[^1] with `code`, ![alt](icon.png).\n\n- [x] done\n\n[^1]: Note.',
  );
  expect(plainText(body)).toBe('A title\nText with code, alt.\ndone\nNote.');
});
