import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseDate } from '../src/schema/parse-date.ts';

const iso = (text: string, timeZone = 'UTC') =>
  parseDate(text, timeZone).date?.toISOString() ?? parseDate(text, timeZone).fault;

test.each([
  ['2024-07-06', '2024-07-06T00:00:00.000Z'],
  ['2024-7-6', '2024-07-06T00:00:00.000Z'],
  ['2024/07/06', '2024-07-06T00:00:00.000Z'],
  ['2024-07-06 08:30', '2024-07-06T08:30:00.000Z'],
  ['2024-07-06T08:30:15.123+01:00', '2024-07-06T07:30:15.000Z'],
  ['2016-05-01 10:00:00 -0700', '2016-05-01T17:00:00.000Z'],
  ['2024-07-06T08:30Z', '2024-07-06T08:30:00.000Z'],
  ['Jul 06 2024', '2024-07-06T00:00:00.000Z'],
  ['6 July 2024', '2024-07-06T00:00:00.000Z'],
  ['2024-02-29', '2024-02-29T00:00:00.000Z'],
  ['1900-02-29', 'calendar'],
  ['2024-02-30', 'calendar'],
  ['2024-13-01', 'calendar'],
  ['2024-07-06 24:00', 'calendar'],
  ['2024-07-06T08:30+25:00', 'calendar'],
  ['31 June 2024', 'calendar'],
  ['06/07/2024', 'form'],
  ['yesterday', 'form'],
  ['', 'form'],
])('%s', (text, expected) => expect(iso(text)).toBe(expected));

test('an hour that a change of clocks left out is the one after', () => {
  expect(iso('2024-03-31 01:30', 'Europe/Lisbon')).toBe('2024-03-31T01:30:00.000Z');
});

test('what the machine’s time zone is does not matter', () => {
  const dates = fc.date({
    min: new Date('0100-01-01'),
    max: new Date('9900-01-01'),
    noInvalidDate: true,
  });
  fc.assert(
    fc.property(dates, (date) => {
      const text = date.toISOString().slice(0, 19);
      expect(iso(`${text}Z`)).toBe(`${text}.000Z`);
      expect(iso(text, 'UTC')).toBe(`${text}.000Z`);
    }),
  );
});
