import type { Rule } from '../diagnostics/rule.ts';

/** An issue that names a draft or an article of a later date. */
export const issueArticleUnpublished: Rule = {
  id: 'issue-article-unpublished',
  severity: 'warning',
  configurable: true,
};
