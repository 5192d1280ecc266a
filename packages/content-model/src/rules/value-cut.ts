import type { Rule } from '../diagnostics/rule.ts';

/** A value that a # ends: what follows is a comment, and no edition shows it. */
export const valueCut: Rule = {
  id: 'value-cut',
  severity: 'warning',
  configurable: true,
};
