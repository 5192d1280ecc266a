import { isFault } from '../body/text-context.ts';
import type { BodyRule } from './body-rule.ts';

/** An image whose file is not there: its alternative text stands in its place. */
export const imageMissing: BodyRule = {
  id: 'image-missing',
  severity: 'error',
  configurable: true,
  check(facts, tell) {
    for (const { place, source: target } of facts.images) {
      if (isFault(target) && target.ruleId === 'image-missing')
        tell(place, target.message, target.hint);
    }
  },
};
