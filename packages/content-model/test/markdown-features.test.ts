import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { DocumentNode } from '../src/document/node.ts';
import {
  MARKDOWN_FEATURES,
  MARKDOWN_PRESETS,
  type MarkdownFeature,
  type MarkdownSetting,
  markdownFeatures,
} from '../src/markdown/markdown-features.ts';
import { documentOf } from './document-of.ts';

const allBut = (...off: readonly MarkdownFeature[]): MarkdownSetting =>
  Object.fromEntries(MARKDOWN_FEATURES.map((feature) => [feature, !off.includes(feature)]));
const EVERYTHING = allBut();

describe('the setting', () => {
  test('is GitHub by default', () => {
    expect(markdownFeatures()).toEqual(markdownFeatures('github'));
    expect(markdownFeatures()).toMatchObject({ headingIds: true, math: true, subscript: false });
  });

  test('switches features of a preset', () => {
    const features = markdownFeatures({ preset: 'obsidian', math: false, emoji: true });
    expect(features).toMatchObject({ wikilinks: true, math: false, emoji: true, mark: true });
  });

  test('may switch everything off', () => {
    expect(Object.values(markdownFeatures('commonmark')).every((isOn) => !isOn)).toBe(true);
  });
});

describe('dollars', () => {
  test.each([
    '$5 and $6',
    'from $20,000 to $30,000',
    'US$5 or A$6',
    '$5, $6, $7',
    'a $ b $ c',
    '$x $',
    '$ x$',
    '\\$x\\$',
    '`$x$`',
    '$1-$2 and $HOME/$USER',
    '$$ unclosed',
    '$$\nunclosed\n\nwords',
    '$',
    '$$',
    '$$$$',
    'R$5 e R$6',
    '$5$6',
  ])('that are none of a formula: %j', (text) => {
    expect(textOf(documentOf(text, 'github').children)).toBe(
      textOf(documentOf(text, 'commonmark').children),
    );
  });

  test.each([
    ['$x$', 'x'],
    ['It costs $5, and $x^2$ is a square.', 'x^2'],
    ['$5 and $x$ and $6', 'x'],
    ['($x$)', 'x'],
    ['**$x$**', 'x'],
    ['> $$\n> x\n> $$', 'x'],
    ['- $$\n  x + y\n  $$', 'x + y'],
    ['$a_1$, $5', 'a_1'],
    ['```math\nx^2\n```', 'x^2'],
    ['$`x_1`$', 'x_1'],
    ['| a |\n|---|\n| $x$ |', 'x'],
    ['# The $x$', 'x'],
  ])('around a formula: %j', (text, tex) => {
    const formulas = nodesOf(documentOf(text).children).filter((one) => one.type === 'foreign');
    const [math, ...others] = formulas.filter((one) => one.name === 'math');
    expect(others).toEqual([]);
    expect(math?.attributes.alttext).toBe(tex);
  });

  test('the source of a formula that is not TeX stays', () => {
    const text = 'A $\\nothing{x}$ and\n\n$$\n\\frac{1}\n$$\n\n```math\n\\nothing\n```';
    expect(textOf(documentOf(text).children)).toBe(
      'A $\\nothing{x}$ and$$\n\\frac{1}\n$$\\nothing\n',
    );
  });
});

describe('smart punctuation', () => {
  const smarten = (text: string, language: string) =>
    textOf(documentOf(text, { preset: 'commonmark', smartPunctuation: true }, language).children);

  test.each([
    ['en', `"a 'b' c"`, '“a ‘b’ c”'],
    ['de', `"a 'b' c" -- d`, '„a ‚b‘ c“ – d'],
    ['fr', `"a"`, '«\u202fa\u202f»'],
    ['ja', `"a"`, '「a」'],
    [
      'en',
      `the '90s, '68, it's, rock 'n' roll, the dogs' bowls`,
      'the ’90s, ’68, it’s, rock ’n’ roll, the dogs’ bowls',
    ],
    ['en', 'wait... pages 3--5 --- so --force', 'wait… pages 3–5 — so --force'],
    ['en', `6'2" and 12"`, `6’2" and 12"`],
    ['en', '("a") ["b"] --"c"', '(“a”) [“b”] --“c”'],
    ['en', '"*a*" *"b"* **"c** d"', '“a” “b” “c d”'],
  ])('%s: %j', (language, text, expected) => {
    expect(smarten(text, language).replace(/[\u00a0]/g, '\u202f')).toBe(expected);
  });

  test('changes nothing a second time', () => {
    const piece = fc.constantFrom('"', "'", 'a', ' ', '--', '---', '...', '.', ',', '(', '1', '“');
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 30 }),
        fc.constantFrom('en', 'de', 'fr', 'ja'),
        (pieces, language) => {
          const once = smarten(`x${pieces.join('')}`, language);
          expect(smarten(once, language)).toBe(once);
        },
      ),
      { numRuns: 1000 },
    );
  });
});

const PIECES = fc.constantFrom(
  ...[
    'q',
    'z ',
    ' ',
    '\n',
    '\n\n',
    '> ',
    '- ',
    '# ',
    '1. ',
    '    ',
    '| ',
    '|--|--|\n',
    '\\',
    '`x` ',
  ],
  ...[
    '> [!NOTE]\n',
    '[!tip] ',
    ':::note\n',
    ':::\n',
    '::: x\n',

    '{#c}',
    '{.d}',
    '{: e=f}\n',
  ],
  ...[
    '{',
    '}',
    '[g]{lang=fr}',
    '~',
    '^',

    '==',
    '[[other]]',

    ']]',

    '|',
    '\n: ',
    '\n:   ',
  ],
  ...[
    'Table: ',
    '![h](lighthouse.jpg "i")',
    '*',
    '**',
    '"',
    "'",
    '--',
    '<b>',
    '</b>',
    '<div>\n',
    '</div>\n',
  ],
  ...['[j](https://x.example/)', '[^1]', ':tada:', '10:30', '&amp;', '<!-- k -->'],
);

test('no word is lost, whatever is switched on', () => {
  // These make other words, or none, of those in the source.
  const setting = allBut('comments', 'abbreviations', 'emoji', 'math', 'smartPunctuation');
  fc.assert(
    fc.property(fc.array(PIECES, { maxLength: 40 }), (pieces) => {
      const markdown = pieces.join('');
      const words = (features: MarkdownSetting) =>
        textOf(documentOf(markdown, features).children).replace(/[^qz]/g, '').length;
      expect(words(setting)).toBeGreaterThanOrEqual(words('commonmark'));
      documentOf(markdown, EVERYTHING);
    }),
    { numRuns: 3000 },
  );
});

// Where each is read again for every one that follows, the runner gives up on it.
test.each([
  ...['$', '$a ', '$$', '$$\n', '$a$ ', '==', '==a ', '==a== ', '~', '~a~ ', '^', 'a^b^ ', 'a^-1'],
  ...[
    '[[',
    '![[',
    '[[a ',
    '[[a]] ',

    '%%',
    '%%a ',
    '%%\n\n',
    '{#a',
    '[a]{',
    '[a]{.b} ',
    '[',
    '{: a',
  ],
  ...[
    '> [!NOTE]\n',
    '> [!NOTE]\n\n',
    ':::note\n',

    '::: a\n',
    'a\n: b\n',
    'a\n: b\n\n',
    ': ',
  ],
  ...[
    '"',
    '"a" ',
    "'",
    "'a ",
    '--',
    ':a',
    ':tada:',
    '*[a]: b\n',
    '*[a',
    'Table: a\n\n',
    '"\'',
    '\\$',
  ],
  ...['# a {#b}\n', '# a {b}\n', '> ', '$\\frac{', '$x_{', '\n> $$\n'],
])('many of %j are read in a moment', (piece) => {
  const markdown = `a ${piece.repeat(Math.ceil(40_000 / piece.length))}`;
  expect(documentOf(markdown, EVERYTHING).children.length).toBeGreaterThan(0);
});

test('formulas that would grow without end', () => {
  const bomb = '$\\def\\a{\\b\\b}\\def\\b{\\c\\c}\\def\\c{\\a\\a}\\a$';
  const nested = `$${'\\sqrt{'.repeat(3000)}x${'}'.repeat(3000)}$`;
  const wide = `$${'\\frac{1}{2}'.repeat(20_000)}$`;
  for (const text of [bomb, nested, wide]) {
    expect(documentOf(text).children.length).toBeGreaterThan(0);
  }
});

test.each(['```{.python .numberLines}', '```{python}', '~~~ {.python}'])(
  'the language of code in braces: %s',
  (fence) => {
    const markdown = `${fence}\nx\n${fence.slice(0, 3)}\n`;
    const [, code] = nodesOf(documentOf(markdown, { attributes: true }).children);
    expect(code).toMatchObject({ type: 'code', codeLanguage: 'python' });
  },
);

test('every preset reads every construct of the others', () => {
  const text = '> [!NOTE]\n> a\n\nA[[b]] $x$ ==c== ~d~ ^e^ %%f%% :tada: "g" {#h}\n\nT\n: D\n';
  for (const preset of MARKDOWN_PRESETS) {
    expect(textOf(documentOf(text, preset).children)).toContain('A');
  }
});

function* walk(nodes: readonly DocumentNode[]): Generator<DocumentNode> {
  for (const node of nodes) {
    yield node;
    if ('children' in node) yield* walk(node.children);
  }
}

function nodesOf(nodes: readonly DocumentNode[]): readonly DocumentNode[] {
  return [...walk(nodes)];
}

function textOf(nodes: readonly DocumentNode[]): string {
  let text = '';
  for (const node of walk(nodes)) {
    if (node.type === 'text') text += node.value;
  }
  return text;
}
