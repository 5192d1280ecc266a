import { MAX_DEPTH } from '../document/document-builder.ts';
import type { BodyRule } from './body-rule.ts';

/** Quotes, lists or elements in each other beyond what any reader shows: flattened. */
export const nestingDeep: BodyRule = {
  id: 'nesting-deep',
  severity: 'warning',
  configurable: true,
  check(facts, tell) {
    const { levels, place } = facts.depth;
    if (levels <= MAX_DEPTH) return;
    tell(
      place,
      `${levels} levels of nesting: beyond ${MAX_DEPTH}, the text stays and the nesting goes`,
    );
  },
};
