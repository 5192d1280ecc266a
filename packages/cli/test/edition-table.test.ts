import type { OutputEntry } from '@pressroom/edition';
import { expect, test } from 'vitest';
import { formatMade } from '../src/tables/edition-table.ts';

const file = (name: string, size: number, articles?: number): OutputEntry => ({
  name,
  size,
  ...(articles === undefined ? {} : { articles }),
});

const table = (entries: readonly OutputEntry[], changed = entries.length, name = 'cards') =>
  formatMade([{ name, made: { entries, changed }, time: 1234 }]);

test('shows the files that hold articles, and sums up the others', () => {
  const entries = [file('a.txt', 1000, 2), file('b.txt', 2000, 3), file('x', 500), file('y', 700)];
  expect(table(entries)).toBe(
    [
      'edition  file            size  articles   time',
      'cards    a.txt         1.0 kB         2  1.2 s',
      'cards    b.txt         2.0 kB         3',
      'cards    2 more files  1.2 kB',
      '',
    ].join('\n'),
  );
});

test('shows eight files at most, and says of one more that it is one', () => {
  const entries = Array.from({ length: 9 }, (_, i) => file(`${i}.txt`, 1000, i));
  const lines = table(entries).trimEnd().split('\n');
  expect(lines).toHaveLength(10);
  expect(lines[8]).toContain('7.txt');
  expect(lines[9]).toMatch(/^cards {4}1 more file +1\.0 kB$/);
});

test('shows other files where none holds articles, and says where there is nothing', () => {
  expect(table([file('style.css', 100)])).toMatch(/cards +style\.css +100 B +0 +1\.2 s/);
  expect(table([])).toMatch(/cards +nothing to publish +0 +1\.2 s/);
});

test('names how much was made again, unless it was all', () => {
  const entries = [file('a.txt', 1000, 1), file('b.txt', 1000, 1)];
  expect(table(entries)).not.toContain('made again');
  expect(table(entries, 1)).toMatch(/\ncards {2}2 files, 1 made again {2}1\.2 s\n$/);
  const both = formatMade([
    { name: 'cards', made: { entries, changed: 0 }, time: 80 },
    { name: 'books', made: { entries, changed: 2 }, time: 80 },
  ]);
  expect(both).toMatch(/books +b\.txt.*\ncards {2}2 files, 0 made again {2}80 ms\n$/);
});
