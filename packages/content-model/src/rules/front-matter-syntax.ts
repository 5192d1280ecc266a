import type { Rule } from '../diagnostics/rule.ts';

/** Front matter or another YAML file that cannot be parsed. */
export const frontMatterSyntax: Rule = {
  id: 'front-matter-syntax',
  severity: 'error',
  configurable: false,
};
