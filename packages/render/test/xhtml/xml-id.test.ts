import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { xmlId } from '../../src/index.ts';

const ids = fc.oneof(
  fc.string({ minLength: 1 }),
  fc.string({ unit: 'grapheme', minLength: 1 }),
  fc.stringMatching(/^[_xa-f0-9.-]{1,12}$/),
);

test('an id is a name in ASCII', () => {
  fc.assert(
    fc.property(ids, (id) => {
      expect(xmlId(id)).toMatch(/^[A-Za-z_][A-Za-z0-9._-]*$/);
    }),
  );
});

test('different ids stay different', () => {
  fc.assert(
    fc.property(ids, ids, (one, other) => {
      if (one !== other) expect(xmlId(one)).not.toBe(xmlId(other));
    }),
    { numRuns: 5000 },
  );
});

test('a legal id stays as it is', () => {
  expect(xmlId('the-part_2.a')).toBe('the-part_2.a');
  expect(xmlId('größe')).toBe('gr_xf6__xdf_e');
});
