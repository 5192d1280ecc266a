import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { toLocalTime } from '../src/local-time.ts';
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
  ['Sept. 6, 2024', '2024-09-06T00:00:00.000Z'],
  ['2 Jan 2020 10:00', '2020-01-02T10:00:00.000Z'],
  ['January 2, 2020, 9:30', '2020-01-02T09:30:00.000Z'],
  ['Thu, 02 Jan 2020 10:00:00 +0100', '2020-01-02T09:00:00.000Z'],
  ['Thu, 02 Jan 2020 10:00:00 GMT', '2020-01-02T10:00:00.000Z'],
  ['Thursday, January 2, 2020', '2020-01-02T00:00:00.000Z'],
  ['Thu, 30 Feb 2020 10:00:00 GMT', 'calendar'],
  ['2 Jan 2020 10', 'form'],
  ['Marble 3 2024', 'form'],
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

const ZONES = [
  'Africa/Monrovia',
  'America/St_Johns',
  'America/New_York',
  'Asia/Kathmandu',
  'Australia/Lord_Howe',
  'Europe/Lisbon',
  'Pacific/Apia',
];

test('times of day are what Temporal says, whatever the clocks did', () => {
  const moments = fc.integer({ min: Date.UTC(1800, 0), max: Date.UTC(2099, 0) });
  const switches = fc
    .integer({ min: 0, max: 96 })
    .map((n) => Date.UTC(2024, 2, 30) + n * 1_800_000);
  fc.assert(
    fc.property(fc.constantFrom(...ZONES), fc.oneof(moments, switches), (zone, moment) => {
      const text = new Date(moment).toISOString().slice(0, 19);
      const there = Temporal.PlainDateTime.from(text).toZonedDateTime(zone);
      expect(iso(text, zone)).toBe(new Date(there.epochMilliseconds).toISOString());
      const date = new Date(Math.floor(moment / 1000) * 1000);
      const here = Temporal.Instant.from(date.toISOString()).toZonedDateTimeISO(zone);
      expect(toLocalTime(date, zone)).toBe(
        here.toPlainDateTime().toString({ smallestUnit: 'second' }),
      );
    }),
    { numRuns: 2000 },
  );
});
