import type { Rule } from '../diagnostics/rule.ts';

/** A content folder without publication.yaml. */
export const publicationMissing: Rule = {
  id: 'publication-missing',
  severity: 'error',
  configurable: false,
};
