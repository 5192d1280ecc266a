import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { contentFolder, PUBLICATION } from '@pressroom/test-support';
import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { loadPublication } from '../src/index.ts';
import { BODY_RULES } from '../src/rules/index.ts';
import { markdown } from './markdown.ts';

/** What a check tells of the articles, and what it tells once they were parsed and trusted. */
function told(content: string) {
  const options = { asOf: '2024-12-31' };
  const strict = loadPublication(content, options);
  const trusting = loadPublication(content, options);
  const articles = trusting.publication?.articles ?? [];
  for (const article of articles) article.body();
  return { strict: strict.check(strict.publication?.articles), trusting: trusting.check(articles) };
}

const rules = fileURLToPath(new URL('rules', import.meta.url));

test.each(readdirSync(rules))('no fault of %s hides behind a parsed body', (rule) => {
  const { strict, trusting } = told(join(rules, rule, 'content'));
  expect(trusting).toEqual(strict);
});

const piece = fc.constantFrom(
  ...[
    '# A\n\n',
    '## B\n\n',
    '#### D\n\n',
    '[^1]',
    '[^2]',
    '[^1]: n\n\n',
    '> [^2]: m\n\n',
    '<h3>x</h3>\n\n',
  ],
  ...[
    '[a](b.md) ',
    '[a](#part) ',
    '![x](y.png) ',
    '![](https://x.example/y) ',
    '<img src=a> ',
    '<a href>x</a> ',
  ],
  ...[
    '<b>',
    '</b>',
    '<script>',
    '</script>',
    '<p onclick=x>',
    '</p>\n\n',
    '<td style=x>',
    '<form>',
    '<!--',
    '-->',
  ],
  ...[
    'text ',
    '\n\n',
    '> ',
    '- ',
    '    code\n',
    '`',
    '```\n',
    '\u0001',
    '[r]',
    '[r]: gone.md\n\n',
    '<xmp>',
    '<div>\n\n',
  ],
);

test('nor does any fault of a random text', () => {
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      const content = contentFolder({
        'publication.yaml': PUBLICATION,
        'articles/a.md': markdown({}, pieces.join('')),
        'articles/b.md': markdown({}, '## Part\n'),
      });
      const { strict, trusting } = told(content);
      expect(trusting).toEqual(strict);
    }),
    { numRuns: 600 },
  );
}, 60_000);

const markupPiece = fc.constantFrom(
  ...['[[', ']]', 'Note', '==', '%%', '![', '[', ']', '](', ')', '{', '}', '.x', 'a=1', '[@k84'],
  ...[
    '[!NOTE]',
    ':::tip',
    '{/*',
    '*/}',
    '[toc]',
    '[b]',
    '[/b]',
    '^',
    'a b',
    'my file.pdf',
    'import "x"',
  ],
  ...['*', '**', '_', '`', ' ', 'a', '\n', '\n\n', '> ', '<p>', '</p>', '<b>', '</b>', '<td>'],
  ...['<!-- -->', '<?php x ?>', '&amp;', '&nbsp;', '&#42;', '\\', 'https://x.example/', '$'],
);

test('nor does any markup of a random text', () => {
  fc.assert(
    fc.property(fc.array(markupPiece, { maxLength: 12 }), (pieces) => {
      const { strict, trusting } = told(
        contentFolder({
          'publication.yaml': PUBLICATION,
          'articles/a.md': markdown({}, `${pieces.join('')}\n\nText.\n`),
        }),
      );
      const places = (all: typeof strict) => all.map((one) => [one.ruleId, one.line, one.column]);
      expect(places(trusting)).toEqual(places(strict));
    }),
    { numRuns: 1000 },
  );
}, 60_000);

const tablePiece = fc.constantFrom(
  ...['| a | b |', 'a | b', '|-|-|', '-|-', ':-', 'a', '|', '\\|', '\\\\|', '`x | y`', '`', ' '],
  ...['\n', '\n', '\n', '> ', '  ', '- ', '\n\n', '[^1]', '[^1]: ', '<td>', '# '],
);

test('nor does any lost cell of a random table', () => {
  fc.assert(
    fc.property(
      fc.constantFrom('| a | b |\n|---|---|\n', '> a\n> :-\n', '- a|b\n  -|-\n  ', ''),
      fc.array(tablePiece, { maxLength: 12 }),
      (table, pieces) => {
        const text = `Text.\n\n${table}${pieces.join('')}\n`;
        const { strict, trusting } = told(
          contentFolder({ 'publication.yaml': PUBLICATION, 'articles/a.md': markdown({}, text) }),
        );
        expect(trusting).toEqual(strict);
      },
    ),
    { numRuns: 600 },
  );
}, 60_000);

test('a faultless text is not parsed once more', () => {
  const text =
    'Text with *all*, [a link](b.md), `code`[^1] and <kbd>keys</kbd>: 5 * 3 = 15 %, [sic], {a} and snake_case!\n\n```js\na[[1]] == `b`; // [x](y z.js) **c**\n```\n\n## Part\n\n- [x] done\n\n| a | b |\n|:--|--:|\n| 1 | 2 |\n| `a \\| b` | 2 |\n\n[^1]: A note.\n';
  const content = contentFolder({
    'articles/a.md': markdown({}, text),
    'articles/b.md': markdown(
      {},
      '<figure><table><caption>c</caption><tr><th scope="col">x</th></tr></table></figure>\n',
    ),
  });
  const { publication, check } = loadPublication(content, { asOf: '2024-12-31' });
  for (const article of publication?.articles ?? []) article.body();
  const [rule] = BODY_RULES;
  if (!rule) throw new Error('no rules');
  const looked = vi.spyOn(rule, 'check');
  expect(check()).toEqual([]);
  expect(looked).not.toHaveBeenCalled();
  looked.mockRestore();
});
