import type { Rule } from '../diagnostics/rule.ts';

/** A field that does not exist. */
export const fieldUnknown: Rule = {
  id: 'field-unknown',
  severity: 'warning',
  configurable: true,
};
