import type { Rule } from '../diagnostics/rule.ts';

/** A Markdown file under articles/ that is no article by its place. */
export const articlePath: Rule = {
  id: 'article-path',
  severity: 'warning',
  configurable: true,
};
