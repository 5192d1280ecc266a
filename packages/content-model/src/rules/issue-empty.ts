import type { Rule } from '../diagnostics/rule.ts';

/** An issue without articles and without a letter. */
export const issueEmpty: Rule = {
  id: 'issue-empty',
  severity: 'warning',
  configurable: true,
};
