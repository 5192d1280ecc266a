import type { TextFacts } from '../body/text-facts.ts';
import type { Hint, Place } from '../diagnostics/report.ts';
import type { Rule } from '../diagnostics/rule.ts';

/** Reports one problem: where, what, how to fix it, and what it comes from (see `Report.add`). */
type Tell = (place: Place, message: string, hint?: Hint, cause?: string) => void;

/** A rule about the text of an article or of an editor's letter. */
export interface BodyRule extends Rule {
  /** Holds for articles only: a letter may be empty. */
  readonly articlesOnly?: boolean;
  check(facts: TextFacts, tell: Tell): void;
}
