import type { Rule } from '../diagnostics/rule.ts';

/** An author who is not in authors.yaml. */
export const authorUnknown: Rule = {
  id: 'author-unknown',
  severity: 'warning',
  configurable: true,
};
