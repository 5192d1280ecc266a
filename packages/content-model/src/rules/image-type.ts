import { isFault } from '../body/text-context.ts';
import type { BodyRule } from './body-rule.ts';

/** An image of a kind that readers cannot show. */
export const imageType: BodyRule = {
  id: 'image-type',
  severity: 'error',
  configurable: true,
  check(facts, tell) {
    for (const { place, source: target } of facts.images) {
      if (isFault(target) && target.ruleId === 'image-type')
        tell(place, target.message, target.hint);
    }
  },
};
