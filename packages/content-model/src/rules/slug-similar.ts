import type { Rule } from '../diagnostics/rule.ts';

/** Articles or issues whose names differ only in case: some file systems treat them as one. */
export const slugSimilar: Rule = {
  id: 'slug-similar',
  severity: 'warning',
  configurable: true,
};
