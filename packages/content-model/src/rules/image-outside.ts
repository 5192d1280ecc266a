import { isFault } from '../body/text-context.ts';
import type { BodyRule } from './body-rule.ts';

/** An image outside of the content folder, also by a symbolic link. */
export const imageOutside: BodyRule = {
  id: 'image-outside',
  severity: 'error',
  configurable: true,
  check(facts, tell) {
    for (const { place, source: target } of facts.images) {
      if (isFault(target) && target.ruleId === 'image-outside')
        tell(place, target.message, target.hint);
    }
  },
};
