import type { Rule } from '../diagnostics/rule.ts';

/** Two articles with the same id. */
export const idDuplicate: Rule = {
  id: 'id-duplicate',
  severity: 'error',
  configurable: false,
};
