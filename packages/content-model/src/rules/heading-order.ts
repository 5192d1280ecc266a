import type { BodyRule } from './body-rule.ts';

/** A heading more than one level below the heading before it. The title is level 1. */
export const headingOrder: BodyRule = {
  id: 'heading-order',
  severity: 'warning',
  configurable: true,
  check(facts, tell) {
    let before = 1;
    for (const { depth, place } of facts.headings) {
      if (depth > before + 1) {
        tell(
          place,
          `A heading of level ${depth} follows one of level ${before}.`,
          `Make it level ${before + 1}: ${'#'.repeat(before + 1)}.`,
        );
      }
      before = depth;
    }
  },
};
