import type { Rule } from '../diagnostics/rule.ts';

/** Two articles with one address on the web: a reader's link leads to one of them. */
export const urlDuplicate: Rule = {
  id: 'url-duplicate',
  severity: 'warning',
  configurable: true,
};
