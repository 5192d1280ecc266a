import type { PreflightRule } from '../preflight-rule.ts';

const MAX_BYTES = 50_000_000;

/** Send to Kindle by mail takes 50 MB. */
export const kindleSize: PreflightRule = {
  id: 'kindle-size',
  hint: 'Use smaller images, or fewer.',
  inBook: ({ size }) =>
    size < MAX_BYTES ? undefined : `the book has ${(size / 1e6).toFixed(1)} MB, Kindle takes 50`,
};
