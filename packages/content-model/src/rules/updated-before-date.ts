import type { Rule } from '../diagnostics/rule.ts';

/** An `updated` date before the date of the article: no edition shows it. */
export const updatedBeforeDate: Rule = {
  id: 'updated-before-date',
  severity: 'warning',
  configurable: true,
};
