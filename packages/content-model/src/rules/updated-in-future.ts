import type { Rule } from '../diagnostics/rule.ts';

/** A date of change that is still to come: no edition shows it before. */
export const updatedInFuture: Rule = {
  id: 'updated-in-future',
  severity: 'warning',
  configurable: true,
};
