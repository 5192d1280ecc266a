import type { Rule } from '../diagnostics/rule.ts';

/** An issue that names an article which does not exist. */
export const issueArticleUnknown: Rule = {
  id: 'issue-article-unknown',
  severity: 'error',
  configurable: false,
};
