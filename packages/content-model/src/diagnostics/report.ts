import { compareDiagnostics, type Diagnostic } from './diagnostic.ts';
import type { Rule, RuleSetting } from './rule.ts';

/** A place in a file, line and column counted from 1. */
export interface Place {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** How to mend a fault; a function where finding out takes time that is spent on what is told alone. */
export type Hint = string | (() => string | undefined);

/** How many faults of one rule in one file are told one by one. */
const TOLD_ONE_BY_ONE = 50;

/**
 * Collects diagnostics, applying the publication's settings for each rule. A file full of one
 * fault (a binary that was saved as text, say) is told in 50 lines and a count, not in a million.
 */
export class Report {
  #settings: ReadonlyMap<string, RuleSetting>;
  #diagnostics: Diagnostic[] = [];
  #untold = new Map<string, { rule: Rule; place: Place; count: number }>();
  #told = new Map<string, number>();
  #lenient: (file: string) => boolean = () => false;

  constructor(settings: ReadonlyMap<string, RuleSetting> = new Map()) {
    this.#settings = settings;
  }

  /** Settings known only after publication.yaml is read; they hold for what is added later. */
  configure(settings: ReadonlyMap<string, RuleSetting>): void {
    this.#settings = settings;
  }

  /** Faults in these files are never worse than warnings: drafts, which no edition shows. */
  setLenient(isLenient: (file: string) => boolean): void {
    this.#lenient = isLenient;
  }

  add(rule: Rule, place: Place, message: string, hint?: Hint): void {
    const setting = (rule.configurable && this.#settings.get(rule.id)) || rule.severity;
    if (setting === 'off') return;
    const key = `${rule.id}\0${place.file}`;
    const told = this.#told.get(key) ?? 0;
    if (told >= TOLD_ONE_BY_ONE) {
      const untold = this.#untold.get(key);
      if (untold) untold.count += 1;
      else this.#untold.set(key, { rule, place, count: 1 });
      return;
    }
    this.#told.set(key, told + 1);
    this.#push(rule, setting, place, message, hint);
  }

  /** All faults so far, sorted. */
  diagnostics(): readonly Diagnostic[] {
    const all = [...this.#diagnostics];
    for (const { rule, place, count } of this.#untold.values()) {
      const setting = (rule.configurable && this.#settings.get(rule.id)) || rule.severity;
      if (setting === 'off') continue;
      all.push({
        ruleId: rule.id,
        severity: this.#lenient(place.file) ? 'warning' : setting,
        message: `and ${count} more of this kind in this file, from here on`,
        ...place,
      });
    }
    return all
      .map((one) =>
        one.severity === 'error' && this.#lenient(one.file)
          ? { ...one, severity: 'warning' as const }
          : one,
      )
      .sort(compareDiagnostics)
      .filter((one, i, sorted) => {
        // A file is read for its front matter and for its text: what it is told twice is one fault.
        const before = sorted[i - 1];
        return !before || compareDiagnostics(before, one) !== 0;
      });
  }

  #push(rule: Rule, severity: 'error' | 'warning', place: Place, message: string, hint?: Hint) {
    const { file, line, column } = place;
    const told = typeof hint === 'function' ? hint() : hint;
    this.#diagnostics.push({
      ruleId: rule.id,
      severity,
      message,
      file,
      line,
      column,
      ...(told === undefined ? {} : { hint: told }),
    });
  }
}
