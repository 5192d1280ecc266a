import type { Rule } from '../diagnostics/rule.ts';

/** Front matter, or another YAML file, that is no YAML or no mapping. */
export const frontMatterSyntax: Rule = {
  id: 'front-matter-syntax',
  severity: 'error',
  configurable: false,
};
