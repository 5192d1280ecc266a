import type { Rule } from '../diagnostics/rule.ts';

/** A folder articles/ in which no file has the path of an article. */
export const articlesMissing: Rule = {
  id: 'articles-missing',
  severity: 'error',
  configurable: false,
};
