import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { DocumentNode } from '../src/document/node.ts';
import { documentOf } from './document-of.ts';

const piece = fc.constantFrom(
  ...['a', 'b ', ' ', '  ', '    ', '\n', '\n\n', '\t', 'é', '\u00a0', '"', '---\n', '# ', '> '],
  ...['- ', '1. ', '- [ ] ', '- [x] ', '| ', '|--|--|\n', '```', '```js\n', '`', '*', '**', '_'],
  ...['~~', '[', '](https://x.example/)', '](', ')', '![', '[^1]', '[^1]: ', '[b]: /x\n', '[b]'],
  ...['\\', '&', '&amp;', '&lt;', '&nbsp;', 'http://a.example', 'www.b.example ', 'x@y.example'],
);

test('a text without a tag is read as it would be beside one', () => {
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
      const text = pieces.join('');
      const [rule, ...beside] = documentOf(`<hr>\n\n${text}`).children;
      expect(rule?.type).toBe('hr');
      const alone = documentOf(text).children;
      expect(joinTexts(alone)).toEqual(joinTexts(beside));
    }),
    { numRuns: 3000 },
  );
});

const htmlPiece = fc.constantFrom(
  ...[
    'words ',
    '*em* ',
    '\n\n',
    '\n',
    '> ',
    '- ',
    '# ',
    '[a](https://x.example/) ',
    '`<b>` ',
    '&lt;',
  ],
  ...[
    '<b>',
    '</b>',
    '<i>x</i> ',
    '<kbd>K</kbd>',
    '<br>',
    '<span title="t">s</span>',
    '<a href="/x">',
  ],
  ...[
    '</a>',
    '<sup>2</sup>',
    '<ruby>a<rt>b</rt></ruby>',
    '<svg><path d="M0 0"/></svg>',
    '<!-- c -->',
  ],
  ...['<div>\n', '</div>\n\n', '<p>para</p>\n\n', '<p>', '<ul><li>one</li></ul>\n\n', '<li>'],
  ...['<table><tr><td>1</td></tr></table>\n\n', '<td>', '<figure>\n\n', '</figure>\n\n'],
  ...['<details><summary>S</summary>\n\n', '</details>\n\n', '<h2 id="x">H</h2>\n\n', '<String>'],
);

test('HTML is read in parts as it would be as a whole', () => {
  fc.assert(
    fc.property(fc.array(htmlPiece, { maxLength: 14 }), (pieces) => {
      const text = `${pieces.join('')}\n\n`;
      const inParts = documentOf(`${text}<hr>\n`).children;
      // With a tag that nothing ends, the text is read as a whole.
      const whole = documentOf(`${text}<hr>\n\n<small>\n`).children;
      expect(joinTexts(whole)).toEqual(joinTexts(inParts));
    }),
    { numRuns: 2000 },
  );
});

test('HTML in the item of a task is read', () => {
  expect(wordsOf('- [ ] task\n\n  <div>one</div>\n\n  <b>two</b> three')).toMatch(
    /task\s*one\s*two three/,
  );
});

test.each([
  ['<MAILTO:A@B.example>', 'mailto:A@B.example'],
  ['[a](HTTPS://b.example/c)', 'https://b.example/c'],
])('a scheme in capitals makes a link: %s', (markdown, url) => {
  const [paragraph] = documentOf(markdown).children;
  expect(paragraph).toMatchObject({ children: [{ type: 'a', link: { kind: 'web', url } }] });
});

test('what looks like a tag makes no address of what is none', () => {
  expect(wordsOf('[foo]: <bar>(baz)\n\n[foo]')).toBe('[foo]: <bar>(baz)\n[foo]');
  expect(wordsOf('<plaintext> and `<plaintext>`\n\nThe rest.')).toBe('and <plaintext>\nThe rest.');
});

test('an unclosed formula keeps the words of what is in it', () => {
  const video = '<video src="https://v.example/1" title="A film"></video>';
  expect(wordsOf(`<math><mtext> a ${video} b\n\nc`)).toMatch(/a\s+A film\s+b\s+c/);
});

function wordsOf(markdown: string): string {
  const textOf = (node: DocumentNode): string => {
    if (node.type === 'text') return node.value;
    return 'children' in node ? node.children.map((child) => textOf(child)).join('') : '';
  };
  return documentOf(markdown).children.map(textOf).join('\n');
}

/** The nodes with texts beside each other joined and empty ones left out, as no reader sees them. */
function joinTexts(nodes: readonly DocumentNode[]): unknown[] {
  const joined: unknown[] = [];
  for (const node of nodes) {
    const last = joined.at(-1);
    if (node.type === 'text') {
      if (typeof last === 'string') joined[joined.length - 1] = last + node.value;
      else if (node.value !== '') joined.push(node.value);
    } else joined.push('children' in node ? withJoined(node) : node);
  }
  return joined;
}

function withJoined(node: Extract<DocumentNode, { readonly children: unknown }>): unknown {
  return node.type === 'foreign' ? node : { ...node, children: joinTexts(node.children) };
}
