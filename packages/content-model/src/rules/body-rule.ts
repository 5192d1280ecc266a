import type { TextFacts } from '../body/text-facts.ts';
import type { Hint, Place } from '../diagnostics/report.ts';
import type { Rule } from '../diagnostics/rule.ts';

/** Tells of one fault: where, what, and how to mend it. */
type Tell = (place: Place, message: string, hint?: Hint) => void;

/** A rule about the text of an article or of an editor's letter. */
export interface BodyRule extends Rule {
  /** Holds for articles only: a letter may be empty. */
  readonly articlesOnly?: boolean;
  check(facts: TextFacts, tell: Tell): void;
}
