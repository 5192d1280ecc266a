import type { Rule } from '../diagnostics/rule.ts';

/** Two articles with the same URL: a link leads to only one of them. */
export const urlDuplicate: Rule = {
  id: 'url-duplicate',
  severity: 'warning',
  configurable: true,
};
