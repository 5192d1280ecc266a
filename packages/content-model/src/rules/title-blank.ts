import type { Rule } from '../diagnostics/rule.ts';

/** A title without a visible character: the slug stands for it. */
export const titleBlank: Rule = {
  id: 'title-blank',
  severity: 'warning',
  configurable: true,
};
