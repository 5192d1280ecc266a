import type { Rule } from '../diagnostics/rule.ts';

/** An issue that names no article and has no letter: a title alone. */
export const issueEmpty: Rule = {
  id: 'issue-empty',
  severity: 'warning',
  configurable: true,
};
