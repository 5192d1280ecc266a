import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findRawHtml, findUnknownTags, markUnknownTags } from '../src/document/html/raw-html.ts';
import { markdownFeatures } from '../src/markdown/markdown-features.ts';
import { parseMarkdown } from '../src/markdown/parse-markdown.ts';
import { restoreStandIns } from '../src/read/stand-ins.ts';

function unknownTags(markdown: string) {
  const pieces = findRawHtml(parseMarkdown(markdown, markdownFeatures('commonmark')), markdown);
  return findUnknownTags(pieces, markdown, ({ type }) => type === 'paragraph');
}

const tagsOf = (markdown: string) => unknownTags(markdown).map(({ raw }) => raw);

describe('findUnknownTags', () => {
  it.each([
    ['A List<String> and a Vec<u8>', ['<String>', '<u8>']],
    ['Map<K, V> is no tag to Markdown', []],
    ['Replace <your name> and press <Enter>', ['<your name>', '<Enter>']],
    ['<your name>\n\nalone on a line', ['<your name>']],
    ['the end </String> alone', ['</String>']],
    ['<x-note>an element</x-note> with both tags', []],
    ['<x-note>one</x-note> and <x-note> another', ['<x-note>']],
    ['a component <Tweet id="1" /> of MDX', ['<Tweet id="1" />']],
    ['<b>bold</b>, <br>, <img src="a.png" alt=""> and <p>', []],
    ['List<B> and Option<I>, but <B>bold</B> and x<B>y</B>', ['<B>', '<I>']],
    ['`List<String>` and\n\n    Vec<u8>\n\n```\nA<x>\n```', []],
    ['<div>Use List<String> here</div>', ['<String>']],
    ['> quoted <Enter>\n> and <u8>', ['<Enter>', '<u8>']],
    ['<svg><foo></svg> <math><bar></math> <baz>', ['<baz>']],
    ['<!-- <foo> --> <script>a<b></script>', []],
    ['a \\<foo> escaped &lt;bar>', []],
    ['<https://example.org/> <a@example.org> <std:string>', []],
  ])('%j: %j', (markdown, tags) => {
    expect(tagsOf(markdown)).toEqual(tags);
  });

  it('finds the position of each tag, and keeps that of all else', () => {
    const markdown = '> a\n> List<String>\n\n* <Enter>';
    const tags = unknownTags(markdown);
    for (const { raw, offset } of tags) {
      expect(markdown.slice(offset, offset + raw.length)).toBe(raw);
    }
    expect(tags.map(({ isInline }) => isInline)).toEqual([true, false]);
    expect(markUnknownTags(markdown, tags)).toHaveLength(markdown.length);
  });

  it('changes nothing that is not put back', () => {
    const piece = fc.constantFrom('<', '>', '</', '/>', 'a', 'B', 'foo', ' ', '\n', '`', '"', '=');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const markdown = pieces.join('');
        const marked = markUnknownTags(markdown, unknownTags(markdown));
        expect(restoreStandIns(marked)).toBe(markdown);
      }),
      { numRuns: 500 },
    );
  });

  it('takes time linear in the text', () => {
    expect(tagsOf('<foo>'.repeat(20_000))).toHaveLength(20_000);
    expect(tagsOf('a<'.repeat(100_000))).toEqual([]);
  });
});
