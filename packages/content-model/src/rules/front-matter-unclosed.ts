import type { Rule } from '../diagnostics/rule.ts';

/** Front matter without its closing line. */
export const frontMatterUnclosed: Rule = {
  id: 'front-matter-unclosed',
  severity: 'error',
  configurable: false,
};
