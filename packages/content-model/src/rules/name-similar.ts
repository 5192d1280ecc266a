import type { Rule } from '../diagnostics/rule.ts';

/** Two images or tags whose names differ in capitals only: two files on some systems, one on others. */
export const nameSimilar: Rule = {
  id: 'name-similar',
  severity: 'warning',
  configurable: true,
};
