import { isTargetProblem, type TargetProblem } from '../body/text-context.ts';
import type { Severity } from '../diagnostics/diagnostic.ts';
import type { BodyRule } from './body-rule.ts';

/** A rule that reports images or links whose targets could not be resolved. */
export function targetRule(
  id: TargetProblem['ruleId'],
  severity: Severity,
  kind: 'images' | 'links',
): BodyRule {
  return {
    id,
    severity,
    configurable: true,
    check(facts, tell) {
      for (const one of facts[kind]) {
        const target = 'source' in one ? one.source : one.link;
        if (isTargetProblem(target) && target.ruleId === id) {
          tell(one.place, target.message, () => target.hint, 'key' in one ? one.key : undefined);
        }
      }
    },
  };
}
