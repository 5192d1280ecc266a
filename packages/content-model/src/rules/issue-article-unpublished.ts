import type { Rule } from '../diagnostics/rule.ts';

/** An issue that lists a draft or an article dated in the future. */
export const issueArticleUnpublished: Rule = {
  id: 'issue-article-unpublished',
  severity: 'warning',
  configurable: true,
};
