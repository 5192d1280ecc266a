import type { Document, DocumentNode, PlainElement } from '@pressroom/content-model';
import { expect, test } from 'vitest';
import { readingTime } from '../src/index.ts';

const document = (...children: DocumentNode[]): Document => ({ children });
const text = (value: string): DocumentNode => ({ type: 'text', value });
const element = (type: PlainElement['type'], ...children: DocumentNode[]): DocumentNode => ({
  type,
  id: undefined,
  attributes: { title: 'not counted' },
  children,
  ...{ isVisible: true, holdsBlock: false, holdsLink: false },
});

test.each([
  ['One two\nthree\u00a0four', 4],
  ['an e-mail, 1,000 times – “quoted” — … & * 😀 👩‍🚀', 5],
  ['東京は2024年', 5],
  ['ภาษาไทยไม่มีช่องว่าง', 4],
  ['과학 기술', 2],
  ['', 0],
])('%s: %d words', (value, words) => {
  expect(readingTime(document(element('p', text(value)))).words).toBe(words);
});

test('an element in a line is no end of a word, any other is', () => {
  const line = element('p', text('un'), element('em', text('believ')), text('able'));
  const cells = element('tr', element('td', text('one')), element('td', text('two')));
  const broken = element('p', text('three'), element('br'), text('four'));
  expect(readingTime(document(line, cells, broken)).words).toBe(5);
});

test('220 words or 450 ideographs make a minute, and a minute is the least', () => {
  const minutes = (value: string) => readingTime(document(text(value))).minutes;
  expect(minutes('One')).toBe(1);
  expect(minutes('word '.repeat(1100))).toBe(5);
  expect(minutes('字'.repeat(900))).toBe(2);
});
