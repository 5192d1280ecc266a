import type { Place } from '../diagnostics/report.ts';

/**
 * What is remembered of a text from the build that parsed it last: enough to see, without parsing
 * it, whether it would give the same document and the same diagnostics again.
 */
export interface TextRecord {
  /** The file's stamp when it was hashed; see `ContentIndex.stampOf`. */
  readonly stamp?: string;
  /** SHA-256 of the file's bytes, hexadecimal. */
  readonly hash: string;
  /** The addresses in its text whose meaning depends on other files or settings, each once. */
  readonly links: readonly string[];
  readonly images: readonly string[];
  /** What its rules reported, where that is known, and what the text depended on then. */
  readonly checked?: { readonly inputs: string; readonly reports: readonly RuleReport[] };
}

/** One call of `Report.add`. */
export interface RuleReport {
  readonly rule: string;
  readonly place: Place;
  readonly message: string;
  readonly hint?: string;
  readonly cause?: string;
}
