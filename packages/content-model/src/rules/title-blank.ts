import type { Rule } from '../diagnostics/rule.ts';

/** A title without a visible character: the name of the file replaces it. */
export const titleBlank: Rule = {
  id: 'title-blank',
  severity: 'warning',
  configurable: true,
};
