import { quote } from '../schema/fields.ts';
import type { BodyRule } from './body-rule.ts';

/** A footnote that nothing refers to: no edition shows it. */
export const footnoteUnused: BodyRule = {
  id: 'footnote-unused',
  severity: 'warning',
  configurable: true,
  check(facts, tell) {
    for (const [label, place] of facts.footnoteDefinitions) {
      if (facts.footnoteReferences.has(label)) continue;
      tell(
        place,
        `nothing refers to the footnote ${quote(label)}, so no edition shows it`,
        `write [^${label}] where it belongs`,
      );
    }
    for (const { label, place } of facts.repeatedFootnotes) {
      tell(
        place,
        `the footnote ${quote(label)} has a text already, so no edition shows this one`,
        'give it a label of its own',
      );
    }
  },
};
