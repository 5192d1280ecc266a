import type { Severity } from './diagnostic.ts';

/** One kind of problem. Each rule has its own file in `src/rules/`. */
export interface Rule {
  /** Stable: names never change their meaning. */
  readonly id: string;
  readonly severity: Severity;
  /** Whether `rules:` in publication.yaml may set it to `error`, `warning` or `off`. */
  readonly configurable: boolean;
}

/** What an editor may write for a rule in publication.yaml. */
export type RuleSetting = Severity | 'off';
