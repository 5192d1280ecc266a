import type { Rule } from '../diagnostics/rule.ts';

/** An issue that names a draft or an article of a later date. */
export const issueArticleWaiting: Rule = {
  id: 'issue-article-waiting',
  severity: 'warning',
  configurable: true,
};
