import type { Rule } from '../diagnostics/rule.ts';

/** Front matter that begins with --- and never ends. */
export const frontMatterUnclosed: Rule = {
  id: 'front-matter-unclosed',
  severity: 'error',
  configurable: false,
};
