import { contentFolder } from '@pressroom/test-support';
import { expect, test } from 'vitest';
import { loadPublication } from '../src/index.ts';
import { markdown } from './markdown.ts';

/** What is told to stay in a text, as quoted in the message. */
function told(text: string): (string | undefined)[] {
  const content = contentFolder({ 'articles/a.md': markdown({}, `Text.\n\n${text}\n`) });
  return loadPublication(content, { asOf: '2024-12-31' })
    .check()
    .filter(({ ruleId }) => ruleId === 'markup-unread')
    .map(({ message }) => /"(.*)"/.exec(message)?.[1]);
}

test.each([
  'Hidden <!-- {{ x }} -->.',
  '<!-- {{ x }}\n\n{% y %} -->',
  '<div>\n<!-- {{ x }} -->\n</div>',
  'Inline <code>{{ x }}</code>.',
  `Inline <code class="a">\${{ secrets.X }}</code> and <kbd>{{ x }}</kbd>.`,
  '<samp>** x **</samp> <code>[one][two]</code>',
  '<code>a <code>b</code> {{ x }}</code>',
  '<CODE><b>{{ x }}</b></CODE>',
  '<pre>{{ x }}\n\n{% y %}</pre>',
  '<p>Use <code>{{ x }}</code>.</p>',
  '<details>\n<pre>\n\n{{ x }}\n\n</pre>\n</details>',
  '<code>{{ x }}',
  '<div>\n<!-- a\n\n{{ x }}\n\n-->\n</div>',
])('what is code or never appears: %j', (text) => {
  expect(told(text)).toEqual([]);
});

test.each([
  '2 ** 3 ** 4',
  'width ** height ** depth',
  '**kwargs and **args',
  'f(**kwargs) and g(**args)',
  'f(**kwargs, **args) or f(**kwargs,**args)',
  '{**one, **two} and x=**one, y=**two',
  'dist/**/one and **/two/**/three',
  'five** or six**, ** plus seven',
  '/** A comment. **/',
])('stars that mean no bold text: %j', (text) => {
  expect(told(text)).toEqual([]);
});

test.each([
  '[Smith][1999]',
  '[1][2]',
  '[a-z][0-9]',
  '[A-Za-z_][A-Za-z0-9_]',
  '[Ctrl][Alt][Delete]',
  '[Smith][Jones]',
  '[row][i]',
])('brackets that mean no link: %j', (text) => {
  expect(told(text)).toEqual([]);
});

test.each([
  'the sets {{1,2},{3}} and {{a,b},{c}}',
  'an opening {{ alone',
  'x^{{n}} and \\frac{{a}}{{b}}',
  '$S = {{a}}$ and $${{b}}$$',
  `a run with \${{ secrets.X }}`,
  'the sequence {{}}',
  'for all x in {.5}',
])('braces that mean no tag: %j', (text) => {
  expect(told(text)).toEqual([]);
});

test.each([
  ['**"bold."**word', ['**"bold."**']],
  ['**「太字」**と.', ['**「太字」**']],
  ['** Bold ** and more', ['** Bold **']],
  ['[the report][report-2023]', ['[the report][report-2023]']],
  ['{{ x }} <!-- {{ y }} --> {{ z }}', ['{{ x }}', '{{ z }}']],
  ['<code>{{ x }}</code> {{ y }}', ['{{ y }}']],
  ['<p>{{ x }} <code>{{ y }}</code> {{ z }}</p>', ['{{ x }}', '{{ z }}']],
  ['</code>{{ x }}', ['{{ x }}']],
  ['{{< figure src="a.png" >}}', ['{{< figure src="a.png" >}}']],
  ['{{% notice %}}', ['{{% notice %}}']],
  ['{{{ body }}} and {{title}}', ['{{{ body }}}', '{{title}}']],
  ['{{- "x" | upper -}} {{#if a}} {{/if}}', ['{{- "x" | upper -}}', '{{#if a}}', '{{/if}}']],
])('what stays in the text: %j', (text, expected) => {
  expect(told(text)).toEqual(expected);
});
