import type { Rule } from '../diagnostics/rule.ts';

/** Images or tags whose names differ only in case: some file systems treat them as one. */
export const nameSimilar: Rule = {
  id: 'name-similar',
  severity: 'warning',
  configurable: true,
};
