import type { Rule } from '../diagnostics/rule.ts';

/** A URL or an alias for which the web edition cannot make a page. */
export const addressUnservable: Rule = {
  id: 'address-unservable',
  severity: 'warning',
  configurable: true,
};
