import { expect, test } from 'vitest';
import { formatDate, formatMinutes, joinNames } from '../../src/index.ts';

const LEAP_DAY = new Date('2024-02-29T22:30:00Z');

test.each([
  ['en', 'UTC', '29 February 2024'],
  ['en-US', 'UTC', 'February 29, 2024'],
  ['en', 'Europe/Athens', '1 March 2024'],
  ['de', 'UTC', '29. Februar 2024'],
  ['fr', 'UTC', '29 février 2024'],
  ['ja', 'UTC', '2024年2月29日'],
  ['zh-Hans', 'UTC', '2024年2月29日'],
  ['ru', 'UTC', '29 февраля 2024 г.'],
  ['xx', 'UTC', '29 February 2024'],
])('a date in %s in %s', (language, timeZone, text) => {
  expect(formatDate(LEAP_DAY, language, timeZone)).toBe(text);
});

test('Persian and Arabic dates are of the Gregorian calendar', () => {
  expect(formatDate(LEAP_DAY, 'fa', 'UTC')).toContain('۲۰۲۴');
  expect(formatDate(LEAP_DAY, 'ar', 'UTC')).toMatch(/2024|٢٠٢٤/);
});

test.each([
  [[], 'en', ''],
  [['A'], 'en', 'A'],
  [['A', 'B', 'C'], 'en', 'A, B and C'],
  [['A', 'B', 'C'], 'de', 'A, B und C'],
  [['A', 'B'], 'ja', 'A、B'],
  [['A', 'B'], 'xx', 'A and B'],
])('the names %j in %s', (names, language, text) => {
  expect(joinNames(names, language)).toBe(text);
});

test('minutes', () => {
  expect(formatMinutes(1, 'en')).toBe('1 minute');
  expect(formatMinutes(5, 'de')).toBe('5 Minuten');
  expect(formatMinutes(5, 'pl')).toBe('5 minut');
});
