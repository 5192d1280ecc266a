import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseSimpleYaml } from '../src/data/parse-simple-yaml.ts';
import { parseAnyYaml } from '../src/data/parse-yaml.ts';

const piece = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.constantFrom(...'abzAZ09 :#-,[]{}"\'&*!|>%@`?~=.\\\u00e9\u4e16'.split('')),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      'true',
      'null',
      '1.10',
      '0x10',
      '2024-07-06',
      ': ',
      ' #',
      '- ',
      '---',
    ),
  },
);
const text = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(''));
const line = fc.oneof(
  fc
    .tuple(fc.constantFrom('title', 'date', 'tags', 'a-b', 'x_1'), text)
    .map(([key, value]) => `${key}: ${value}`),
  text.map((item) => `  - ${item}`),
  text.map((item) => `- ${item}`),
  fc.constantFrom(
    'tags:',
    'other:',
    '',
    '# a comment',
    '  more: deep',
    'tags: [a, "b, c", d e]',
    'q: "x"',
    "q: 'y'",
  ),
  text,
);
const yaml = fc.array(line, { maxLength: 6 }).map((lines) => `${lines.join('\n')}\n`);

test('the quick way never reads another thing than the whole parser', () => {
  let quick = 0;
  fc.assert(
    fc.property(yaml, (source) => {
      const simple = parseSimpleYaml(source);
      if (!simple) return;
      quick += 1;
      const { document, fault } = parseAnyYaml(source);
      expect(fault).toBeUndefined();
      expect(JSON.parse(JSON.stringify(simple.data))).toEqual(
        document?.data === '' ? {} : document?.data,
      );
      for (const [key, value] of Object.entries(simple.data)) {
        expect(simple.keyOffset([key])).toBe(document?.keyOffset([key]));
        if (typeof value === 'string' && value !== '') {
          expect(simple.valueOffset([key])).toBe(document?.valueOffset([key]));
        }
        if (typeof value !== 'string' && Array.isArray(value)) {
          value.forEach((_, i) => {
            expect(simple.valueOffset([key, i])).toBe(document?.valueOffset([key, i]));
          });
        }
      }
    }),
    { numRuns: 5000 },
  );
  expect(quick).toBeGreaterThan(500);
});

test('reads what most front matter looks like', () => {
  const source =
    'title: First light, at last\ndate: 2024-07-06 08:00\ntags:\n  - one two\n  - "three"\nauthors: [ada, \'grace\']\nurl: https://test.example/a#b\n';
  expect(parseSimpleYaml(source)?.data).toEqual({
    title: 'First light, at last',
    date: '2024-07-06 08:00',
    tags: ['one two', 'three'],
    authors: ['ada', 'grace'],
    url: 'https://test.example/a#b',
  });
});

test('a bomb of aliases is a fault, not a hang', () => {
  const lines = ['a0: &a0 [x, x, x, x, x, x, x, x, x]'];
  for (let i = 1; i < 12; i += 1)
    lines.push(
      `a${i}: &a${i} [${Array(9)
        .fill(`*a${i - 1}`)
        .join(', ')}]`,
    );
  expect(parseAnyYaml(`${lines.join('\n')}\n`).fault?.message).toMatch(/alias/i);
});
