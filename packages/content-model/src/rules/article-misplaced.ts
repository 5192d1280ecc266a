import type { Rule } from '../diagnostics/rule.ts';

/** A Markdown file under articles/ that is no article by its place. */
export const articleMisplaced: Rule = {
  id: 'article-misplaced',
  severity: 'warning',
  configurable: true,
};
