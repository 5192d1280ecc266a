import { quote } from '../schema/fields.ts';
import type { BodyRule } from './body-rule.ts';

/** A footnote without a reference: no edition shows it. */
export const footnoteUnused: BodyRule = {
  id: 'footnote-unused',
  severity: 'warning',
  configurable: true,
  check(facts, tell) {
    for (const [label, place] of facts.footnoteDefinitions) {
      if (facts.footnoteReferences.has(label)) continue;
      tell(
        place,
        `Nothing refers to the footnote ${quote(label)}, so no edition shows it.`,
        `Write [^${label}] where it belongs.`,
      );
    }
    for (const { label, place } of facts.repeatedFootnotes) {
      tell(
        place,
        `The footnote ${quote(label)} is defined twice; no edition shows this definition.`,
        'Give it another label.',
      );
    }
  },
};
