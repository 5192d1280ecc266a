import { isFault } from '../body/text-context.ts';
import type { BodyRule } from './body-rule.ts';

/** A link to an article that does not exist: its text stays. */
export const linkTarget: BodyRule = {
  id: 'link-target',
  severity: 'error',
  configurable: true,
  check(facts, tell) {
    for (const { place, link: target } of facts.links) {
      if (isFault(target) && target.ruleId === 'link-target')
        tell(place, target.message, target.hint);
    }
  },
};
