import type { Rule } from '../diagnostics/rule.ts';

/** Two articles whose files have the same name. */
export const slugDuplicate: Rule = {
  id: 'slug-duplicate',
  severity: 'error',
  configurable: false,
};
