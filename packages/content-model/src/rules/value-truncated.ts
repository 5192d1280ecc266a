import type { Rule } from '../diagnostics/rule.ts';

/** A value that ends at a #, which begins a comment: no edition shows the rest. */
export const valueTruncated: Rule = {
  id: 'value-truncated',
  severity: 'warning',
  configurable: true,
};
