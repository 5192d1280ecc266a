import type { Rule } from '../diagnostics/rule.ts';

/** A URL or an alias of an article that is the address of another page of the site. */
export const addressTaken: Rule = {
  id: 'address-taken',
  severity: 'error',
  configurable: false,
};
