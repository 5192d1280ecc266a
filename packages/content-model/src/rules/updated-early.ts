import type { Rule } from '../diagnostics/rule.ts';

/** A date of change before the date of the article: no edition shows it. */
export const updatedEarly: Rule = {
  id: 'updated-early',
  severity: 'warning',
  configurable: true,
};
