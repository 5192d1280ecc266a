import type { BodyRule } from './body-rule.ts';

/** The marks of a merge that nobody finished: both texts would be published. */
export const conflictMarkers: BodyRule = {
  id: 'conflict-markers',
  severity: 'error',
  configurable: true,
  check(facts, tell) {
    if (!facts.markdown.includes('<<<<<<<')) return;
    for (const { raw, offset } of facts.texts) {
      for (const { index } of raw.matchAll(/^<{7}(?= |$)/gm)) {
        tell(facts.placeOf(offset + index), CONFLICT_MESSAGE, CONFLICT_HINT);
      }
    }
  },
};

export const CONFLICT_MESSAGE = 'Git could not merge two texts, and left both here';
export const CONFLICT_HINT =
  'choose one of them, and take out the lines that begin with <<<<<<<, ======= and >>>>>>>';
