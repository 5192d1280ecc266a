import type { PreflightRule } from '../preflight-rule.ts';

const MOST_BYTES = 50_000_000;

/** Send to Kindle by mail takes 50 MB. */
export const kindleSize: PreflightRule = {
  id: 'kindle-size',
  hint: 'use smaller images, or fewer',
  inBook: ({ size }) =>
    size < MOST_BYTES ? undefined : `the book has ${(size / 1e6).toFixed(1)} MB, Kindle takes 50`,
};
