import { MAX_DEPTH } from '../document/document-builder.ts';
import type { BodyRule } from './body-rule.ts';

/** Quotations, lists or elements nested deeper than any reader shows: they are flattened. */
export const nestingTooDeep: BodyRule = {
  id: 'nesting-too-deep',
  severity: 'warning',
  configurable: true,
  check(facts, tell) {
    const { levels, place } = facts.depth;
    if (levels <= MAX_DEPTH) return;
    tell(
      place,
      `The text has ${levels} levels of nesting. Beyond ${MAX_DEPTH}, the text stays and the nesting is dropped.`,
    );
  },
};
