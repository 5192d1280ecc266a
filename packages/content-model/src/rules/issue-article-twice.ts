import type { Rule } from '../diagnostics/rule.ts';

/** An issue that lists an article twice. */
export const issueArticleTwice: Rule = {
  id: 'issue-article-twice',
  severity: 'error',
  configurable: false,
};
