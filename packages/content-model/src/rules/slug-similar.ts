import type { Rule } from '../diagnostics/rule.ts';

/** Two articles or issues whose names differ in capitals alone: on many systems they are one. */
export const slugSimilar: Rule = {
  id: 'slug-similar',
  severity: 'warning',
  configurable: true,
};
