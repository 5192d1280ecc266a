import type { Rule } from '../diagnostics/rule.ts';

/** A file under issues/ that is no issue by its place and name: the months may make the issues. */
export const issuePath: Rule = {
  id: 'issue-path',
  severity: 'error',
  configurable: true,
};
