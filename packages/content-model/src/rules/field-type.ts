import type { Rule } from '../diagnostics/rule.ts';

/** A field with a value of the wrong type. */
export const fieldType: Rule = {
  id: 'field-type',
  severity: 'error',
  configurable: false,
};
