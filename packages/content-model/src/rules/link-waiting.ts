import { isFault } from '../body/text-context.ts';
import type { BodyRule } from './body-rule.ts';

/** A link to an article that is not published yet: its text stays. */
export const linkWaiting: BodyRule = {
  id: 'link-waiting',
  severity: 'warning',
  configurable: true,
  check(facts, tell) {
    for (const { place, link: target } of facts.links) {
      if (isFault(target) && target.ruleId === 'link-waiting')
        tell(place, target.message, target.hint);
    }
  },
};
