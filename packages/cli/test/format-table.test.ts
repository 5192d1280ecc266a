import { expect, test } from 'vitest';
import { formatSize, formatTable, formatTime } from '../src/tables/format-table.ts';

test('columns are as wide as they need, numbers to the right', () => {
  const rows = [
    ['rss-feed', 'feed.xml', '12.0 kB', 11, '84 ms'],
    ['epub-edition', '2024-07.epub', '1.2 MB', 6, 'cached'],
  ];
  expect(formatTable(['edition', 'file', 'size', 'articles', 'time'], rows)).toBe(
    [
      'edition       file             size  articles    time',
      'rss-feed      feed.xml      12.0 kB        11   84 ms',
      'epub-edition  2024-07.epub   1.2 MB         6  cached',
    ].join('\n'),
  );
});

test.each([
  [0, '0 B'],
  [999, '999 B'],
  [1000, '1.0 kB'],
  [999_949, '999.9 kB'],
  [999_950, '1.0 MB'],
])('%i bytes', (bytes, text) => expect(formatSize(bytes)).toBe(text));

test('times', () => {
  expect([formatTime(0.4), formatTime(999), formatTime(1250)]).toEqual(['0 ms', '999 ms', '1.3 s']);
});
