import {
  compareDiagnostics,
  compareLocations,
  type Diagnostic,
  type Location,
} from './diagnostic.ts';
import type { Rule, RuleSetting } from './rule.ts';

export type Place = Location;

/** The fix of a problem; a function if it is slow to compute, called only for printed problems. */
export type Hint = string | (() => string | undefined);

/** How many problems of one rule in one file are reported individually. */
const MAX_SHOWN = 50;

/** A problem, before the publication's settings decide its severity. */
interface Finding {
  readonly rule: Rule;
  readonly message: string;
  readonly hint?: string;
  /** More than one where one cause has its effect in several. */
  readonly locations: Location[];
}

/**
 * Collects diagnostics, applying the publication's settings for each rule. A file full of one
 * problem (in a binary file saved as text, for example) takes 50 lines and a count, not a million.
 */
export class Report {
  #settings: ReadonlyMap<string, RuleSetting> = new Map();
  #findings: Finding[] = [];
  readonly #byCause = new Map<string, Finding>();
  #untold = new Map<string, { rule: Rule; place: Place; count: number }>();
  #told = new Map<string, number>();
  #lenient: (file: string) => boolean = () => false;
  #calls = 0;

  /** Settings known only after publication.yaml is read; they apply to its own problems too. */
  configure(settings: ReadonlyMap<string, RuleSetting>): void {
    this.#settings = settings;
  }

  /** Faults in these files are never worse than warnings: drafts, which no edition shows. */
  setLenient(isLenient: (file: string) => boolean): void {
    this.#lenient = isLenient;
  }

  /**
   * Adds what a rule found.
   *
   * @param cause what the finding comes from, such as the path of a missing image: what comes from
   *   the same is one diagnostic with several locations
   */
  add(rule: Rule, place: Place, message: string, hint?: Hint, cause?: string): void {
    this.#calls += 1;
    if (this.#settingOf(rule) === 'off') return;
    const { file, line, column } = place;
    const sameCause = cause === undefined ? undefined : this.#byCause.get(`${rule.id}\0${cause}`);
    if (sameCause) {
      sameCause.locations.push({ file, line, column });
      return;
    }
    const key = `${rule.id}\0${place.file}`;
    const told = this.#told.get(key) ?? 0;
    if (told >= MAX_SHOWN) {
      const untold = this.#untold.get(key);
      if (untold) untold.count += 1;
      else this.#untold.set(key, { rule, place, count: 1 });
      return;
    }
    this.#told.set(key, told + 1);
    const fix = typeof hint === 'function' ? hint() : hint;
    const finding = {
      rule,
      message,
      ...(fix === undefined ? {} : { hint: fix }),
      locations: [{ file, line, column }],
    };
    this.#findings.push(finding);
    if (cause !== undefined) this.#byCause.set(`${rule.id}\0${cause}`, finding);
  }

  /** How often something was reported, whatever its severity. */
  get calls(): number {
    return this.#calls;
  }

  /** Returns the diagnostics so far, sorted. */
  diagnostics(): readonly Diagnostic[] {
    const findings = [...this.#findings];
    for (const { rule, place, count } of this.#untold.values()) {
      const message = `There are ${count} more of this kind in this file, from here on.`;
      findings.push({ rule, message, locations: [place] });
    }
    return findings
      .flatMap((finding) => this.#toDiagnostic(finding) ?? [])
      .sort(compareDiagnostics)
      .filter((one, i, sorted) => {
        // A file is read for its front matter and for its text: a problem that is found twice is one.
        const before = sorted[i - 1];
        return !before || compareDiagnostics(before, one) !== 0;
      });
  }

  #toDiagnostic({ rule, locations, ...finding }: Finding): Diagnostic | undefined {
    const setting = this.#settingOf(rule);
    if (setting === 'off') return undefined;
    const sorted = [...locations].sort(compareLocations).filter((one, i, all) => {
      const before = all[i - 1];
      return !before || compareLocations(before, one) !== 0;
    });
    // What a published text shows weighs more than what a draft does.
    const main = sorted.find(({ file }) => !this.#lenient(file)) ?? sorted[0];
    if (main === undefined) return undefined;
    const also = sorted.filter((one) => one !== main);
    return {
      ruleId: rule.id,
      severity: this.#lenient(main.file) ? 'warning' : setting,
      ...finding,
      ...main,
      ...(also.length === 0 ? {} : { also }),
    };
  }

  #settingOf(rule: Rule): RuleSetting {
    return (rule.configurable && this.#settings.get(rule.id)) || rule.severity;
  }
}
