import { expect, test } from 'vitest';
import { htmlToMarkdown } from '../src/body/html-to-markdown.ts';

test.each([
  ['<p>a <b>b</b> <i>c</i> <code>d</code></p>', 'a **b** *c* `d`\n'],
  ['<p>*a* [b] &lt;c&gt;</p>', '\\*a\\* \\[b] \\<c>\n'],
  ['<pre><code class="language-js">a();\n</code></pre>', '```js\na();\n```\n'],
  [
    '<p>x<sup>2</sup> <mark>m</mark> <kbd>K</kbd></p>',
    'x<sup>2</sup> <mark>m</mark> <kbd>K</kbd>\n',
  ],
  ['<ul><li>a<ul><li>b</li></ul></li></ul>', '- a\n  - b\n'],
  [
    '<table><thead><tr><th>a</th></tr></thead><tbody><tr><td>1</td></tr></tbody></table>',
    '| a |\n| - |\n| 1 |\n',
  ],
  [
    '<table><tr><td rowspan="2" class="x" style="y">1</td></tr></table>',
    '<table><tbody><tr><td rowspan="2">1</td></tr></tbody></table>\n',
  ],
  ['<figure><img src="a.png" alt="A"></figure>', '![A](a.png)\n'],
  [
    '<iframe src="https://video.example/1" onload="x()"></iframe>',
    '<iframe src="https://video.example/1"></iframe>\n',
  ],
  ['<dl><dt>a</dt><dd>b</dd></dl>', '<dl><dt>a</dt><dd>b</dd></dl>\n'],
  ['<p>a<script>b()</script><!-- c --></p>', 'a<!-- c -->\n'],
])('%s', (html, markdown) => {
  expect(htmlToMarkdown(html)).toBe(markdown);
});

test.each([
  [
    'Pandoc',
    '<p>a<a href="#fn1" class="footnote-ref" id="fnref1"><sup>1</sup></a></p><section><hr><ol><li id="fn1"><p>b<a href="#fnref1">↩</a></p></li></ol></section>',
  ],
  [
    'kramdown',
    '<p>a<sup id="fnref:1"><a href="#fn:1">1</a></sup></p><div><ol><li id="fn:1"><p>b <a href="#fnref:1">↩</a></p></li></ol></div>',
  ],
  [
    'a feed, with whole addresses',
    '<p>a<sup id="r1"><a href="https://x.example/a/#n1">[1]</a></sup></p><ol><li id="n1">b <a href="https://x.example/a/#r1">back</a></li></ol>',
  ],
])('notes of %s', (_, html) => {
  const markdown = htmlToMarkdown(html);
  expect(markdown).toContain('a[^');
  expect(markdown).toMatch(/\n\[\^[^\]]+\]: b\n$/);
  expect(markdown).not.toMatch(/↩|back/);
});

test('links to parts of the page are no notes', () => {
  const html = '<p><a href="#b">1</a></p><p id="b">Part</p><p><a href="#top">top</a></p>';
  expect(htmlToMarkdown(html)).toBe('[1](#b)\n\nPart\n\n[top](#top)\n');
});
