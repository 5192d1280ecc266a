import type { Rule } from '../diagnostics/rule.ts';

/** A setting under a former name, which a later version will not know. */
export const fieldRenamed: Rule = {
  id: 'field-renamed',
  severity: 'warning',
  configurable: true,
};
