import fc from 'fast-check';
import { expect, test } from 'vitest';
import { truncateRows } from '../../src/text/truncate-rows.ts';

test.each([
  ['Wait.......... what?!', 'Wait... what?!'],
  ['!!!! and ==== and ____', '!!! and === and ___'],
  ['three... stay, as do ((((these)))) and 0000', 'three... stay, as do ((((these)))) and 0000'],
  ['？？？？', '？？？'],
  ['🎉🎉🎉🎉🎉', '🎉🎉🎉🎉🎉'],
])('%s', (text, expected) => {
  expect(truncateRows(text)).toBe(expected);
});

test('no mark stands four times in a row, and no letter is lost', () => {
  const text = fc.string({ unit: fc.constantFrom('.', '-', '!', 'a', ' '), maxLength: 60 });
  fc.assert(
    fc.property(text, (before) => {
      const after = truncateRows(before);
      expect(after).not.toMatch(/([.!-])\1{3}/);
      expect(after.replace(/[^a]/g, '')).toBe(before.replace(/[^a]/g, ''));
      expect(after.replace(/([.!-])\1+/g, '$1')).toBe(before.replace(/([.!-])\1+/g, '$1'));
    }),
  );
});
