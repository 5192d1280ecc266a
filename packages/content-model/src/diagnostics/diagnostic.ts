export type Severity = 'error' | 'warning';

/** A problem in the content: its location, message and fix. */
export interface Diagnostic {
  /** Stable name of the rule; never changes its meaning. */
  readonly ruleId: string;
  readonly severity: Severity;
  readonly message: string;
  /** Path relative to the content folder, with `/`. */
  readonly file: string;
  /** Counted from 1. */
  readonly line: number;
  /** Counted from 1, in UTF-16 code units, as editors do. */
  readonly column: number;
  /** How to fix it. */
  readonly hint?: string;
  /** Where else the same cause has this effect: the other places that show a missing image. */
  readonly also?: readonly Location[];
}

/** A location in a file, line and column counted from 1. */
export interface Location {
  /** Path relative to the content folder, with `/`. */
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** Order of a report: by file, then place, then rule. */
export function compareDiagnostics(a: Diagnostic, b: Diagnostic): number {
  return (
    compareLocations(a, b) ||
    compareStrings(a.ruleId, b.ruleId) ||
    compareStrings(a.message, b.message)
  );
}

/** Order of locations: by file, line, column. */
export function compareLocations(a: Location, b: Location): number {
  return compareStrings(a.file, b.file) || a.line - b.line || a.column - b.column;
}

/** Compares by UTF-16 code unit, the same on every machine, unlike `localeCompare`. */
export function compareStrings(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
