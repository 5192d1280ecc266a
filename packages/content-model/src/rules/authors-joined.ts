import type { Rule } from '../diagnostics/rule.ts';

/** Several authors in one text, `A, B`: every edition takes them for one. */
export const authorsJoined: Rule = {
  id: 'authors-joined',
  severity: 'warning',
  configurable: true,
};
