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

/** What was found, before the publication's settings say how grave it is. */
interface Fault extends Omit<Diagnostic, 'ruleId' | 'severity'> {
  readonly rule: Rule;
}

/**
 * Collects diagnostics, applying the publication's settings for each rule. A file full of one
 * fault (a binary that was saved as text, say) is told in 50 lines and a count, not in a million.
 */
export class Report {
  #settings: ReadonlyMap<string, RuleSetting> = new Map();
  #faults: Fault[] = [];
  #untold = new Map<string, { rule: Rule; place: Place; count: number }>();
  #told = new Map<string, number>();
  #lenient: (file: string) => boolean = () => false;

  /** Settings known only after publication.yaml is read; they hold for what was told of it too. */
  configure(settings: ReadonlyMap<string, RuleSetting>): void {
    this.#settings = settings;
  }

  /** Faults in these files are never worse than warnings: drafts, which no edition shows. */
  setLenient(isLenient: (file: string) => boolean): void {
    this.#lenient = isLenient;
  }

  add(rule: Rule, place: Place, message: string, hint?: Hint): void {
    if (this.#settingOf(rule) === 'off') return;
    const key = `${rule.id}\0${place.file}`;
    const told = this.#told.get(key) ?? 0;
    if (told >= TOLD_ONE_BY_ONE) {
      const untold = this.#untold.get(key);
      if (untold) untold.count += 1;
      else this.#untold.set(key, { rule, place, count: 1 });
      return;
    }
    this.#told.set(key, told + 1);
    const { file, line, column } = place;
    const mended = typeof hint === 'function' ? hint() : hint;
    this.#faults.push({
      rule,
      message,
      file,
      line,
      column,
      ...(mended === undefined ? {} : { hint: mended }),
    });
  }

  /** All faults so far, sorted. */
  diagnostics(): readonly Diagnostic[] {
    const faults = [...this.#faults];
    for (const { rule, place, count } of this.#untold.values()) {
      const message = `and ${count} more of this kind in this file, from here on`;
      faults.push({ rule, message, ...place });
    }
    return faults
      .flatMap(({ rule, ...fault }) => {
        const setting = this.#settingOf(rule);
        if (setting === 'off') return [];
        const severity = this.#lenient(fault.file) ? 'warning' : setting;
        return [{ ruleId: rule.id, severity, ...fault }];
      })
      .sort(compareDiagnostics)
      .filter((one, i, sorted) => {
        // A file is read for its front matter and for its text: what it is told twice is one fault.
        const before = sorted[i - 1];
        return !before || compareDiagnostics(before, one) !== 0;
      });
  }

  #settingOf(rule: Rule): RuleSetting {
    return (rule.configurable && this.#settings.get(rule.id)) || rule.severity;
  }
}
