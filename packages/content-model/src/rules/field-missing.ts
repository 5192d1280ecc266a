import type { Rule } from '../diagnostics/rule.ts';

/** A field that must be there. */
export const fieldMissing: Rule = {
  id: 'field-missing',
  severity: 'error',
  configurable: false,
};
