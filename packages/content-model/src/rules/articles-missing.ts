import type { Rule } from '../diagnostics/rule.ts';

/** Markdown under articles/, and no file of it where an article is looked for. */
export const articlesMissing: Rule = {
  id: 'articles-missing',
  severity: 'error',
  configurable: false,
};
