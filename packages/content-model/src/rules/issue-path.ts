import type { Rule } from '../diagnostics/rule.ts';

/** A file in issues/ that does not have the path of an issue. */
export const issuePath: Rule = {
  id: 'issue-path',
  severity: 'error',
  configurable: true,
};
