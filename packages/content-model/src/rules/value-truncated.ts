import type { Rule } from '../diagnostics/rule.ts';

/** A value that a # ends: what follows is a comment, and no edition shows it. */
export const valueTruncated: Rule = {
  id: 'value-truncated',
  severity: 'warning',
  configurable: true,
};
