import type { Rule } from '../diagnostics/rule.ts';

/** Two articles with the same name. */
export const slugDuplicate: Rule = {
  id: 'slug-duplicate',
  severity: 'error',
  configurable: false,
};
