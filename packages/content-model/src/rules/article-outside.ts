import type { Rule } from '../diagnostics/rule.ts';

/** An article that is a link out of the content folder, or to nothing. */
export const articleOutside: Rule = {
  id: 'article-outside',
  severity: 'error',
  configurable: false,
};
