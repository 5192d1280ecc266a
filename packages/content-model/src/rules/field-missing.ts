import type { Rule } from '../diagnostics/rule.ts';

/** A required field that is missing or empty. */
export const fieldMissing: Rule = {
  id: 'field-missing',
  severity: 'error',
  configurable: false,
};
