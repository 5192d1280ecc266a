import type { Rule } from '../diagnostics/rule.ts';

/** A Markdown file in articles/ that does not have the path of an article. */
export const articlePath: Rule = {
  id: 'article-path',
  severity: 'warning',
  configurable: true,
};
