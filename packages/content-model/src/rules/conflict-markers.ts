import type { BodyRule } from './body-rule.ts';

/** Markers of a merge conflict: both versions would be published. */
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

export const CONFLICT_MESSAGE = 'Git left a merge conflict here.';
export const CONFLICT_HINT =
  'Keep one version, and delete the lines that begin with <<<<<<<, ======= and >>>>>>>.';
