import { describe, expect, it } from 'vitest';
import { formatDate, formatList, formatMinutes, formatMonth, textDirection } from '../src/index.ts';

const LEAP_DAY = new Date('2024-02-29T22:30:00Z');

describe('formatDate', () => {
  it.each([
    ['en', 'UTC', '29 February 2024'],
    ['en-US', 'UTC', 'February 29, 2024'],
    ['en', 'Europe/Athens', '1 March 2024'],
    ['de', 'UTC', '29. Februar 2024'],
    ['fr', 'UTC', '29 février 2024'],
    ['ja', 'UTC', '2024年2月29日'],
    ['zh-Hans', 'UTC', '2024年2月29日'],
    ['ru', 'UTC', '29 февраля 2024 г.'],
    ['xx', 'UTC', '29 February 2024'],
  ])('formats a day in %s in the time zone %s', (language, timeZone, text) => {
    expect(formatDate(LEAP_DAY, language, timeZone)).toBe(text);
  });

  it('uses the Gregorian calendar in Persian and Arabic', () => {
    expect(formatDate(LEAP_DAY, 'fa', 'UTC')).toContain('۲۰۲۴');
    expect(formatDate(LEAP_DAY, 'ar', 'UTC')).toMatch(/2024|٢٠٢٤/);
  });
});

describe('formatMonth', () => {
  it.each([
    ['en', 'UTC', 'February 2024'],
    ['de', 'Europe/Athens', 'März 2024'],
    ['xx', 'UTC', 'February 2024'],
  ])('formats a month in %s in the time zone %s', (language, timeZone, text) => {
    expect(formatMonth(LEAP_DAY, language, timeZone)).toBe(text);
  });
});

describe('formatList', () => {
  it.each([
    [[], 'en', ''],
    [['A'], 'en', 'A'],
    [['A', 'B', 'C'], 'en', 'A, B and C'],
    [['A', 'B', 'C'], 'de', 'A, B und C'],
    [['A', 'B'], 'ja', 'A、B'],
    [['A', 'B'], 'xx', 'A and B'],
  ])('joins the names %j in %s', (names, language, text) => {
    expect(formatList(names, language)).toBe(text);
  });
});

describe('formatMinutes', () => {
  it.each([
    [1, 'en', '1 minute'],
    [5, 'de', '5 Minuten'],
    [5, 'pl', '5 minut'],
  ])('formats %d in %s in the right plural form', (minutes, language, text) => {
    expect(formatMinutes(minutes, language)).toBe(text);
  });
});

describe('textDirection', () => {
  it.each([
    ['en', 'ltr'],
    ['ar', 'rtl'],
    ['he-IL', 'rtl'],
    ['az-Arab', 'rtl'],
    ['az', 'ltr'],
    ['dv', 'rtl'],
  ])('of %s is %s', (language, direction) => {
    expect(textDirection(language)).toBe(direction);
  });
});
