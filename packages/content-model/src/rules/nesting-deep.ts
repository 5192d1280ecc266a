import { DEPTH_LIMIT } from '../body/limit-depth.ts';
import type { BodyRule } from './body-rule.ts';

/** Quotes, lists or elements in each other beyond what any reader shows: flattened. */
export const nestingDeep: BodyRule = {
  id: 'nesting-deep',
  severity: 'warning',
  configurable: true,
  check(facts, tell) {
    const { levels, place } = facts.depth;
    if (levels <= DEPTH_LIMIT) return;
    tell(
      place,
      `${levels} levels of nesting: beyond ${DEPTH_LIMIT}, the text stays and the nesting goes`,
    );
  },
};
