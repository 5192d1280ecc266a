import type { Rule } from '../diagnostics/rule.ts';

/** A date of change that is still to come: no edition shows it before. */
export const updatedLate: Rule = {
  id: 'updated-late',
  severity: 'warning',
  configurable: true,
};
