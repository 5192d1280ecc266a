import type { Rule } from '../diagnostics/rule.ts';

/** An article that is a link out of the content folder, or to nothing. */
export const articleOutsideContent: Rule = {
  id: 'article-outside-content',
  severity: 'error',
  configurable: false,
};
