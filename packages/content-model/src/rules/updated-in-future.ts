import type { Rule } from '../diagnostics/rule.ts';

/** An `updated` date in the future: no edition shows it until then. */
export const updatedInFuture: Rule = {
  id: 'updated-in-future',
  severity: 'warning',
  configurable: true,
};
