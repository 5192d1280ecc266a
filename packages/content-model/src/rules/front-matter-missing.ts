import type { Rule } from '../diagnostics/rule.ts';

/** A Markdown file without front matter. */
export const frontMatterMissing: Rule = {
  id: 'front-matter-missing',
  severity: 'error',
  configurable: false,
};
