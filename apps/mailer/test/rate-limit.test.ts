import { describe, expect, it } from 'vitest';
import { RateLimit } from '../src/web/rate-limit.ts';

describe('RateLimit', () => {
  it('allows a burst, then one after each interval, for each key', () => {
    const limit = new RateLimit(2, 100);
    expect([0, 0, 0, 50].map((now) => limit.take('a', now))).toEqual([true, true, false, false]);
    expect(limit.take('b', 50)).toBe(true);
    expect([100, 100, 200].map((now) => limit.take('a', now))).toEqual([true, false, true]);
  });

  it('remembers no more keys than it may', () => {
    const limit = new RateLimit(1, 1000, 2);
    expect(['a', 'b', 'c'].map((key) => limit.take(key, 0))).toEqual([true, true, true]);
    expect(limit.take('c', 0)).toBe(false);
    expect(limit.take('a', 0)).toBe(true);
  });
});
