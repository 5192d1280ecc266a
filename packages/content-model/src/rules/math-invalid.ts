import type { BodyRule } from './body-rule.ts';

/** A formula that is not valid TeX: its source is shown instead. */
export const mathInvalid: BodyRule = {
  id: 'math-invalid',
  severity: 'warning',
  configurable: true,
  check(facts, tell) {
    for (const { problem, place } of facts.formulaProblems) {
      const reason = problem.replace(/[.,:]$/, '');
      const hint = 'Correct the TeX, or write \\$ for a dollar sign.';
      tell(place, `The formula is not valid TeX: ${reason}. Its source is shown.`, hint);
    }
  },
};
