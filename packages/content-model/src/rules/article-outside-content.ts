import type { Rule } from '../diagnostics/rule.ts';

/** An article that is a symbolic link without a target, or to a place outside the content folder. */
export const articleOutsideContent: Rule = {
  id: 'article-outside-content',
  severity: 'error',
  configurable: false,
};
