import type { Rule } from '../diagnostics/rule.ts';

/** Several authors in one string, `A, B`, which every edition shows as one author. */
export const authorsJoined: Rule = {
  id: 'authors-joined',
  severity: 'warning',
  configurable: true,
};
