import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linkOf } from '../src/token/link-of.ts';
import { deliveryOf, returnPathOf } from '../src/token/return-path.ts';
import { Tokens } from '../src/token/tokens.ts';

const tokens = new Tokens('a secret that nobody guesses, 32 long');
const others = new Tokens('another secret that nobody guesses 32');
const BASE = 'bounces@example.org';

describe('a token', () => {
  it('is the same each time, shows nothing, and is read back', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, unit: 'grapheme' }), (text) => {
        const token = tokens.seal('unsubscribe', text);
        expect(token).toMatch(/^[\w-]+$/);
        expect(tokens.seal('unsubscribe', text)).toBe(token);
        expect(tokens.open('unsubscribe', token)).toBe(Buffer.from(text).toString());
        expect(Buffer.from(token, 'base64url').includes('reader@')).toBe(false);
      }),
    );
  });

  it('is worth nothing changed, for another purpose, or with another secret', () => {
    const token = tokens.seal('unsubscribe', 'reader@example.org');
    expect(tokens.open('confirm', token)).toBeUndefined();
    expect(others.open('unsubscribe', token)).toBeUndefined();
    for (let i = 0; i < token.length; i += 1) {
      const other = token[i] === 'A' ? 'B' : 'A';
      expect(tokens.open('unsubscribe', token.slice(0, i) + other + token.slice(i + 1))).not.toBe(
        'reader@example.org',
      );
    }
    for (const bad of ['', 'x', 'A'.repeat(22), 'A'.repeat(500), '\0', '💥']) {
      expect(tokens.open('unsubscribe', bad)).toBeUndefined();
    }
  });
});

describe('a link', () => {
  it('has the token beside what the address has already', () => {
    expect(linkOf('https://example.org/u', 'abc')).toBe('https://example.org/u?t=abc');
    expect(linkOf(new URL('https://example.org/u?list=1'), 'abc')).toBe(
      'https://example.org/u?list=1&t=abc',
    );
  });
});

describe('a return path', () => {
  it('names its delivery, in any case of letters', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2 ** 40 }), (delivery) => {
        const path = returnPathOf(BASE, delivery, tokens);
        expect(deliveryOf(path, BASE, tokens)).toBe(delivery);
        expect(deliveryOf(path.toUpperCase(), BASE, tokens)).toBe(delivery);
        expect(path.indexOf('@')).toBeLessThanOrEqual(64);
      }),
    );
  });

  it('is none of ours without the mark', () => {
    const path = returnPathOf(BASE, 7, tokens);
    expect(deliveryOf(path, BASE, others)).toBeUndefined();
    expect(deliveryOf(path.replace('+7-', '+8-'), BASE, tokens)).toBeUndefined();
    for (const other of [
      '',
      BASE,
      'bounces+7@example.org',
      path.replace('example.org', 'x.test'),
    ]) {
      expect(deliveryOf(other, BASE, tokens)).toBeUndefined();
    }
  });
});

describe('the name of a message', () => {
  it('is stable for issue and recipient, and different for each', () => {
    const name = tokens.messageName('2024-07', 'a@example.org');
    expect(name).toMatch(/^[0-9a-f]{32}$/);
    expect(tokens.messageName('2024-07', 'a@example.org')).toBe(name);
    expect(tokens.messageName('2024-08', 'a@example.org')).not.toBe(name);
    expect(tokens.messageName('2024-07', 'b@example.org')).not.toBe(name);
  });
});
