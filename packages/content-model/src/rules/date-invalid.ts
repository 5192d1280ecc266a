import type { Rule } from '../diagnostics/rule.ts';

/** A date that does not exist. */
export const dateInvalid: Rule = {
  id: 'date-invalid',
  severity: 'error',
  configurable: false,
};
