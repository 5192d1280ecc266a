import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expectGolden } from '@pressroom/test-support';
import { expect, test } from 'vitest';
import type { Document, DocumentNode, NodeType } from '../src/document/node.ts';
import { documentOf } from './document-of.ts';

// Each node type with what it is made of: the table in the README is written from this one.

interface Example {
  /** What the type is for. */
  readonly meaning: string;
  readonly markdown?: string;
  readonly html?: string;
}

const list = '- one\n- two';
const table = '| A | B |\n|---|---|\n| 1 | 2 |';

const EXAMPLES: Readonly<Record<NodeType, Example>> = {
  text: { meaning: 'characters', markdown: 'words', html: 'words' },
  image: {
    meaning: 'an image file, or one on the web',
    markdown: '![A lighthouse](lighthouse.jpg)',
    html: '<img src="lighthouse.jpg" alt="A lighthouse">',
  },
  checkbox: {
    meaning: 'the box of a task',
    markdown: '- [x] done',
    html: '<input type="checkbox" checked>',
  },
  noteReference: { meaning: 'the number of a footnote', markdown: 'words[^1]\n\n[^1]: Note.' },
  foreign: { meaning: 'an element of SVG or MathML', html: '<math><mi>x</mi></math>' },
  a: {
    meaning: 'a link',
    markdown: '[words](https://example.org/)',
    html: '<a href="https://example.org/">words</a>',
  },
  abbr: { meaning: 'an abbreviation', html: '<abbr title="Extensible Markup Language">XML</abbr>' },
  aside: { meaning: 'what stands beside the text', html: '<aside>words</aside>' },
  b: { meaning: 'words that stand out', html: '<b>words</b>' },
  bdi: { meaning: 'words of unknown direction', html: '<bdi>words</bdi>' },
  bdo: { meaning: 'words in another direction', html: '<bdo dir="rtl">words</bdo>' },
  blockquote: {
    meaning: 'a quotation',
    markdown: '> words',
    html: '<blockquote>words</blockquote>',
  },
  br: { meaning: 'the end of a line', markdown: 'one\\\ntwo', html: 'one<br>two' },
  caption: {
    meaning: 'the caption of a table',
    html: '<table><caption>words</caption><tr><td>1</td></tr></table>',
  },
  cite: { meaning: 'the title of a work', html: '<cite>Emma</cite>' },
  code: { meaning: 'code in a line, or in `pre`', markdown: '`x = 1`', html: '<code>x = 1</code>' },
  data: { meaning: 'words with a value for programs', html: '<data value="3">three</data>' },
  dd: { meaning: 'the definition of a term', html: '<dl><dt>term</dt><dd>definition</dd></dl>' },
  del: { meaning: 'deleted words', markdown: '~~words~~', html: '<del>words</del>' },
  details: { meaning: 'what unfolds', html: '<details><summary>title</summary>words</details>' },
  dfn: { meaning: 'a term where it is defined', html: '<dfn>term</dfn>' },
  div: { meaning: 'a division', html: '<div>words</div>' },
  dl: { meaning: 'a list of terms', html: '<dl><dt>term</dt><dd>definition</dd></dl>' },
  dt: { meaning: 'a term in a list', html: '<dl><dt>term</dt><dd>definition</dd></dl>' },
  em: { meaning: 'emphasis', markdown: '*words*', html: '<em>words</em>' },
  figcaption: {
    meaning: 'the caption of a figure',
    html: '<figure>words<figcaption>caption</figcaption></figure>',
  },
  figure: { meaning: 'a figure', html: '<figure>words</figure>' },
  footnote: {
    meaning: 'a footnote: its number and the ids of its references',
    markdown: 'words[^1]\n\n[^1]: Note.',
  },
  footnotes: { meaning: 'all footnotes, at the end', markdown: 'words[^1]\n\n[^1]: Note.' },
  h1: { meaning: 'a heading', markdown: '# Title', html: '<h1>Title</h1>' },
  h2: { meaning: 'a heading', markdown: '## Title', html: '<h2>Title</h2>' },
  h3: { meaning: 'a heading', markdown: '### Title', html: '<h3>Title</h3>' },
  h4: { meaning: 'a heading', markdown: '#### Title', html: '<h4>Title</h4>' },
  h5: { meaning: 'a heading', markdown: '##### Title', html: '<h5>Title</h5>' },
  h6: { meaning: 'a heading', markdown: '###### Title', html: '<h6>Title</h6>' },
  hr: { meaning: 'a break between themes', markdown: '---', html: '<hr>' },
  i: { meaning: 'words in another voice', html: '<i>words</i>' },
  ins: { meaning: 'inserted words', html: '<ins>words</ins>' },
  kbd: { meaning: 'keys to press', html: '<kbd>Ctrl</kbd>' },
  li: { meaning: 'an item of a list', markdown: list, html: '<ul><li>one</li></ul>' },
  mark: { meaning: 'marked words', html: '<mark>words</mark>' },
  ol: {
    meaning: 'an ordered list',
    markdown: '3. one\n4. two',
    html: '<ol start="3"><li>one</li></ol>',
  },
  p: { meaning: 'a paragraph', markdown: 'words', html: '<p>words</p>' },
  pre: {
    meaning: 'text in which every space counts',
    markdown: '```js\nx = 1\n```',
    html: '<pre>x = 1</pre>',
  },
  q: { meaning: 'a quotation in a line', html: '<q>words</q>' },
  rp: { meaning: 'a parenthesis around a reading', html: '<ruby>漢<rt>かん</rt></ruby>' },
  rt: { meaning: 'the reading of a ruby', html: '<ruby>漢<rt>かん</rt></ruby>' },
  ruby: { meaning: 'characters with their reading', html: '<ruby>漢<rt>かん</rt></ruby>' },
  s: { meaning: 'words that no longer hold', html: '<s>words</s>' },
  samp: { meaning: 'the output of a program', html: '<samp>ok</samp>' },
  section: { meaning: 'a section', html: '<section>words</section>' },
  small: { meaning: 'a side comment', html: '<small>words</small>' },
  span: {
    meaning: 'words with a language or a title; without content a place to link to',
    html: '<span lang="fr">mots</span>',
  },
  strong: { meaning: 'importance', markdown: '**words**', html: '<strong>words</strong>' },
  sub: { meaning: 'subscript', html: 'H<sub>2</sub>O' },
  summary: {
    meaning: 'the title of what unfolds',
    html: '<details><summary>title</summary>words</details>',
  },
  sup: {
    meaning: 'superscript; around the reference to a note',
    markdown: 'words[^1]\n\n[^1]: Note.',
    html: 'x<sup>2</sup>',
  },
  table: { meaning: 'a table', markdown: table, html: '<table><tr><td>1</td></tr></table>' },
  tbody: {
    meaning: 'the rows of a table',
    markdown: table,
    html: '<table><tr><td>1</td></tr></table>',
  },
  td: { meaning: 'a cell', markdown: table, html: '<table><tr><td>1</td></tr></table>' },
  tfoot: {
    meaning: 'the foot of a table',
    html: '<table><tbody><tr><td>1</td></tr></tbody><tfoot><tr><td>2</td></tr></tfoot></table>',
  },
  th: {
    meaning: 'a cell that heads others',
    markdown: table,
    html: '<table><tr><th>A</th></tr></table>',
  },
  thead: {
    meaning: 'the head of a table',
    markdown: table,
    html: '<table><thead><tr><th>A</th></tr></thead></table>',
  },
  time: { meaning: 'a date or a time', html: '<time datetime="2024-07-06">today</time>' },
  tr: { meaning: 'a row', markdown: table, html: '<table><tr><td>1</td></tr></table>' },
  u: { meaning: 'words with an unspoken mark', html: '<u>words</u>' },
  ul: { meaning: 'a list', markdown: list, html: '<ul><li>one</li></ul>' },
  var: { meaning: 'a variable', html: '<var>x</var>' },
  wbr: { meaning: 'where a word may break', html: 'long<wbr>word' },
};

const SOURCES = Object.entries(EXAMPLES).flatMap(([type, { markdown, html }]) =>
  [markdown, html].flatMap((source) => (source === undefined ? [] : [{ type, source }])),
);

test.each(SOURCES)('$type is made of $source', ({ type, source }) => {
  expect(typesIn(documentOf(source))).toContain(type);
});

test('the README shows every node type', () => {
  const path = join(import.meta.dirname, '..', 'README.md');
  const [before, , after] = readFileSync(path, 'utf8').split(
    /<!-- (?:begin|end) of node types -->\n/,
  );
  const rows = Object.entries(EXAMPLES).map(([type, { meaning, markdown, html }]) => {
    return `| \`${type}\` | ${meaning} | ${cell(markdown)} | ${cell(html)} |\n`;
  });
  const head = '| Node type | Stands for | Markdown | HTML |\n|---|---|---|---|\n';
  const begin = '<!-- begin of node types -->\n';
  const end = '<!-- end of node types -->\n';
  expectGolden(path, `${before}${begin}${head}${rows.join('')}${end}${after}`);
});

function typesIn({ children }: Document): ReadonlySet<string> {
  const visit = (node: DocumentNode): string[] => {
    if (node.type === 'foreign' || !('children' in node)) return [node.type];
    return [node.type, ...node.children.flatMap(visit)];
  };
  return new Set(children.flatMap(visit));
}

/** An example on one line of a table. */
function cell(source: string | undefined): string {
  if (source === undefined) return '';
  const lines = source.split('\n').filter((line) => line !== '');
  const fence = source.includes('`') ? '``' : '`';
  const pad = source.includes('`') ? ' ' : '';
  return lines
    .map((line) => `${fence}${pad}${line.replaceAll('|', '\\|')}${pad}${fence}`)
    .join('<br>');
}
