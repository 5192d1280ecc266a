import type { Element, ElementContent, Root } from 'hast';
import { expect, test } from 'vitest';
import { readingTime } from '../../src/index.ts';

const body = (...children: ElementContent[]): Root => ({ type: 'root', children });
const text = (value: string): ElementContent => ({ type: 'text', value });
const element = (tagName: string, ...children: ElementContent[]): Element => ({
  type: 'element',
  tagName,
  properties: { title: 'not counted' },
  children,
});

test.each([
  ['One two\nthree\u00a0four', 4],
  ['an e-mail, 1,000 times – “quoted” — … & * 😀 👩‍🚀', 5],
  ['東京は2024年', 5],
  ['ภาษาไทยไม่มีช่องว่าง', 4],
  ['과학 기술', 2],
  ['', 0],
])('%s: %d words', (value, words) => {
  expect(readingTime(body(element('p', text(value)))).words).toBe(words);
});

test('an element in a line is no end of a word, any other is', () => {
  const line = element('p', text('un'), element('em', text('believ')), text('able'));
  const cells = element('tr', element('td', text('one')), element('td', text('two')));
  const broken = element('p', text('three'), element('br'), text('four'));
  expect(readingTime(body(line, cells, broken)).words).toBe(5);
});

test('220 words or 450 ideographs make a minute, and a minute is the least', () => {
  const minutes = (value: string) => readingTime(body(text(value))).minutes;
  expect(minutes('One')).toBe(1);
  expect(minutes('word '.repeat(1100))).toBe(5);
  expect(minutes('字'.repeat(900))).toBe(2);
});
