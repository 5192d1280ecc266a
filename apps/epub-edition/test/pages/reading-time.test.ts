import { expect, test } from 'vitest';
import { readingTime } from '../../src/pages/reading-time.ts';

test('words are what stands between spaces and tags', () => {
  expect(readingTime('<p title="not counted">One <b>two</b>\nthree</p><p>four</p>').words).toBe(4);
});

test('a minute is the least', () => {
  expect(readingTime('<p>One</p>')).toEqual({ words: 1, minutes: 1 });
});

test('220 words make a minute', () => {
  expect(readingTime('word '.repeat(1100)).minutes).toBe(5);
});

test('ideographs count one by one', () => {
  expect(readingTime(`<p>${'字'.repeat(900)}</p>`)).toEqual({ words: 900, minutes: 2 });
});
