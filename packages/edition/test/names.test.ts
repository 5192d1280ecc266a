import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { asciiName, readableName } from '../src/public/ascii-name.ts';

describe('asciiName', () => {
  test('leaves a slug as it is', () => {
    expect(asciiName('inside-an-epub')).toBe('inside-an-epub');
    expect(asciiName('2024-07')).toBe('2024-07');
  });

  test('marks what it had to change', () => {
    expect(asciiName('Café Society')).toMatch(/^cafe-society-[0-9a-f]{8}$/);
    expect(asciiName('目次')).toMatch(/^[0-9a-f]{8}$/);
  });

  test('is lower-case ASCII that no two texts share', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (a, b) => {
        expect(asciiName(a)).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);
        expect(asciiName(a).length).toBeLessThanOrEqual(69);
        expect(asciiName(a) === asciiName(b)).toBe(a === b);
      }),
    );
  });
});

test('readableName keeps what can be read in ASCII', () => {
  expect(readableName('Über Straße №1: Øre')).toBe('uber-strasse-no1-ore');
  expect(readableName('文字')).toBe('');
});
