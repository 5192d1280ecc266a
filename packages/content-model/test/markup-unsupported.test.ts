import { contentFolder, type Files, markdown, PUBLICATION } from '@pressroom/test-support';
import { describe, expect, test } from 'vitest';
import { loadPublication } from '../src/index.ts';

/** A content folder in which no feature of Markdown is on but math. */
const commonMark = (files: Files): string =>
  contentFolder({
    'publication.yaml': `${PUBLICATION}markdown: { preset: commonmark, math: true }\n`,
    ...files,
  });

/** What is told to stay in a text, as quoted in the message. */
function told(text: string): (string | undefined)[] {
  const content = commonMark({ 'articles/a.md': markdown({}, `Text.\n\n${text}\n`) });
  return loadPublication(content, { asOf: '2024-12-31' })
    .check()
    .filter(({ ruleId }) => ruleId === 'markup-unsupported')
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
  '`[[x y]]` `==x==` `%%x%%` `[x]{.y}` `![a](b c.png)` `[@k84]`',
  '<code>[[Other note]]</code> <kbd>==x y==</kbd>',
  '```\n:::tip\n[!NOTE]\n[TOC]\n```',
  '<pre>**bold** [x](https://x.example/)</pre>',
  '<div>\n<code>**bold**</code> <a title="*x*" href="https://x.example/_y_">z</a>\n</div>',
  '<div>\n<!-- **bold** -->\n</div>',
  '\\[[Other note]] !\\[x](a b.png) \\==marked==',
])('what is code or never appears: %j', (text) => {
  expect(told(text)).toEqual([]);
});

test.each([
  '2 ** 3 ** 4',
  'In printf, a percent is %%. Another %% too.',
  'format %%d and %%s',
  'Use %%VAR%% in batch files, or %%user_name%%.',
  'GET /{/*path}',
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
  '[x] [1] [note] [sic] [toc] in a line [TOC] and [!] or [!important] in it',
  'a == b and c==d==e, a == b == c, ("a"=="b"), x ==y, ===, b64==',
  'where $a ==b== c$ and `a`==`b`==`c`',
  '100% of 50%, 100%% and 5%%, %%, %d%%s',
  'somebody@test.example [@somebody] [@scope/name] [@media] @knuth84',
  '[[1]](https://x.example/) a[[1]] [[1]] [[i]] df[["name"]] [[1, 2], [3, 4]]',
  '[[Prototype]] [[GetOwnProperty]] [[HomeObject]] [[nodiscard]] [[gnu::unused]] [[ -f x ]]',
  'a::b and std::vector&lt;int> ::before :::',
  'the import of goods and export of wool',
  '{a=1} and f{x=2}, {foo: 1}, /{a,b}/{*,c}',
  '- {x=1, y=2}',
  '* `name` *{Object=}* and `type`{Object=}',
  'f[0](a, b.c), list[i](x, y.z), [see](this and that), [x](1 2.5)',
  '[b] and [i], [code] and [/x], x^[2] and ^[a-z]',
])('brackets, signs and braces of prose: %j', (text) => {
  expect(told(text)).toEqual([]);
});

test.each([
  '<p>Any *.js or *.ts file, 5* and 4* hotels, 2 * 3 * 4</p>',
  '<p>snake_case_name, __init__, _ and _</p>',
  '<ul>\n* one\n* two\n</ul>',
  '<p>f(*args, *more), a[1](x y)</p>',
  '<p>$a_1$ and $b_1$, `tis</p>',
  '<svg><text>*a*</text></svg>',
  '<p>The set [^a-z] or [^/]</p>',
])('signs in HTML that mean no Markdown: %j', (text) => {
  expect(told(text)).toEqual([]);
});

test.each([
  ['<p>A claim.</p>[^1]\n\n[^1]: Its note.', 'empty line'],
  ['![My photo](my photo.png)', '<my photo.png>'],
  [
    '![x](./Screen Shot 2019-01-02 at 10.00.00.png "Title")',
    '<./Screen Shot 2019-01-02 at 10.00.00.png>',
  ],
  ['[the *file*](my file (1).pdf)', '<my file (1).pdf>'],
  ['[a page](https://x.example/a page)', '<https://x.example/a page>'],
  ['![x](a.png =100x200)', '"=100x200"'],
  ['[[Other note]]', '[Other note]'],
  ['[[notes/other|the other]]', '[the other]'],
  ['![[my photo.png]]', '<my photo.png>'],
  ['==marked==', '<mark>'],
  ['==marked *and* more==', '<mark>'],
  ['> [!NOTE]\n> Words', '**Note**'],
  ['> [!warning]- Title', '**Warning**'],
  [':::tip', 'quote'],
  ['> ::: {.note}', 'quote'],
  ['[small caps]{.smallcaps}', 'braces'],
  ['![x](https://x.example/y.png){#fig width=50%}', 'braces'],
  ['[@knuth84]', 'footnote'],
  ['[@smith, p. 3]', 'footnote'],
  ['One %%secret%% word.', '<!-- … -->'],
  ['%%a private *note*%%', '<!-- … -->'],
  ['%%\n\na private note\n\n%%', '<!-- … -->'],
  ['{/* a comment */}', '<!-- … -->'],
  ['{/*a comment*/}', '<!-- … -->'],
  ['Words.^[A note on them.]', 'its text below'],
  ['[TOC]', 'headings'],
  ['[[_TOC_]]', 'headings'],
  ['[youtube=https://video.example/1]', 'Markdown'],
  ['[embed]https://video.example/1[/embed]', 'Markdown'],
  ['[sourcecode language="css"]', 'Markdown'],
  ['[b]bold[/b]', 'Markdown'],
  ['<aside>\nCallout with **bold**\n</aside>', 'empty line'],
  ['<figcaption>Photo by [X](https://x.example)</figcaption>', 'empty line'],
  ['<p>==marked==</p>', '<mark>'],
])('%j is told once, with what to write instead', (text, hint) => {
  const content = commonMark({ 'articles/a.md': markdown({}, `Text.\n\n${text}\n`) });
  const { check } = loadPublication(content, { asOf: '2024-12-31' });
  const found = check().filter(({ ruleId }) => ruleId === 'markup-unsupported');
  expect(found).toMatchObject([{ hint: expect.stringContaining(hint) }]);
});

describe('a feature that is off', () => {
  const check = (markdownSetting: string, text: string) => {
    const content = contentFolder({
      'publication.yaml': `${PUBLICATION}markdown: ${markdownSetting}\n`,
      'articles/a.md': markdown({}, text),
    });
    return loadPublication(content, { asOf: '2024-12-31' }).check();
  };

  test.each([
    ['abbreviations', '*[HTML]: HyperText Markup Language\n\nHTML.', '*[HTML]:'],
    ['attributes', '[small caps]{.smallcaps}', '{.smallcaps}'],
    ['callouts', '> [!TIP]\n> Words.', '[!TIP]'],
    ['callouts', ':::tip\nWords.\n:::', ':::tip'],
    ['comments', 'One %%secret%% word.', '%%secret%%'],
    ['definitionLists', 'Term\n: Its definition.', ': Its definition.'],
    ['definitionLists', 'Term\n\n: Its definition.', ': Its definition.'],
    ['emoji', 'Done :tada:', ':tada:'],
    ['headingIds', '## Heading {#own}', '{#own}'],
    ['mark', '==marked==', '==marked=='],
    ['math', 'The sum $a_1 + b$.', '$a_1 + b$'],
    ['math', '$$\nx^2\n$$', '$$'],
    ['subscript', 'H~2~O', '~2~'],
    ['superscript', 'x^2^', '^2^'],
    ['wikilinks', '[[Other note]]', '[[Other note]]'],
  ])('%s: one warning names it', (feature, text, found) => {
    const diagnostics = check('commonmark', `${text}\n\n${text}\n`);
    expect(diagnostics).toMatchObject([
      {
        ruleId: 'markup-unsupported',
        message: expect.stringContaining(`the Markdown feature "${feature}" is off.`),
        hint: expect.stringContaining(`Add "markdown: { ${feature}: true }" to publication.yaml`),
      },
    ]);
    expect(diagnostics[0]?.message).toContain(found);
    const on = check(`{ preset: commonmark, ${feature}: true }`, text);
    expect(on.filter(({ message }) => message.includes('is off'))).toEqual([]);
  });

  test.each([
    '$5 and $6',
    'US$5 to US$6',
    '`x^2^` and H~2',
    'a ~2~ b',
    '10:30:15 and :y: and std::a::b',
  ])('nothing is said of %j', (text) => {
    expect(check('commonmark', text)).toEqual([]);
  });
});

test('a diagram that no edition draws', () => {
  const text = '```mermaid\ngraph TD\n```\n\n```mermaid\ngraph TD\n```\n';
  const content = contentFolder({ 'articles/a.md': markdown({}, text) });
  expect(loadPublication(content, { asOf: '2024-12-31' }).check()).toMatchObject([
    {
      ruleId: 'markup-unsupported',
      line: 6,
      message: 'The diagram is shown as its source: no edition draws "mermaid".',
    },
  ]);
});

test('lines of a module at the beginning of a text', () => {
  const text = "import X from './x.js'\nexport const a = 1;\n\nText: import x from y.\n";
  const content = commonMark({ 'articles/a.md': markdown({}, text) });
  const { check } = loadPublication(content, { asOf: '2024-12-31' });
  expect(check()).toMatchObject([
    { ruleId: 'markup-unsupported', line: 6, column: 1 },
    { ruleId: 'markup-unsupported', line: 7, column: 1 },
  ]);
});

test('the place is exact in a quote and in HTML within it', () => {
  const text =
    '> Words,\n> `code` and ==marks==.\n\n> - <p>\n>   a **bold** word,\n>   {{ x }}</p>\n';
  const content = commonMark({ 'articles/a.md': markdown({}, text) });
  const { check } = loadPublication(content, { asOf: '2024-12-31' });
  expect(check().map(({ line, column }) => [line, column])).toEqual([
    [7, 14],
    [10, 7],
    [11, 5],
  ]);
});

// Where one is read again for each that follows, the runner gives up on it.
test.each(['[[', '%%a ', '==a', '[x](a ', '](', '`', '*a ', '_a ', '{{a ', '[a]{', '\\[', '{/*'])(
  'many of %j are read once',
  (piece) => {
    const text = piece.repeat(30_000);
    expect(told(text)).toEqual(expect.any(Array));
    expect(told(`<div>${text}</div>`)).toEqual(expect.any(Array));
  },
);

test.each([
  ['<div>\n<!-- a\n\n{{ x }}\n\n-->\n</div>', ['{{ x }}']],
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
