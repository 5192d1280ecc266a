import type { Rule } from '../diagnostics/rule.ts';

/** An issue that lists an article that does not exist. */
export const issueArticleUnknown: Rule = {
  id: 'issue-article-unknown',
  severity: 'error',
  configurable: false,
};
