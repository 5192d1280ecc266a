import type { Rule } from '../diagnostics/rule.ts';

/** A field that nothing reads. */
export const fieldUnknown: Rule = {
  id: 'field-unknown',
  severity: 'warning',
  configurable: true,
};
