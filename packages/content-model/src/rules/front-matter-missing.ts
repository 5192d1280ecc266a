import type { Rule } from '../diagnostics/rule.ts';

/** A file of Markdown that begins with no front matter. */
export const frontMatterMissing: Rule = {
  id: 'front-matter-missing',
  severity: 'error',
  configurable: false,
};
