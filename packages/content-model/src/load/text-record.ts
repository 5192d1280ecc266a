import type { Place } from '../diagnostics/report.ts';
import type { ArticleFields } from '../schema/article-schema.ts';

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

/** Front matter of an article of which nothing was reported when it was read. */
export interface FrontMatterRecord {
  readonly stamp: string;
  /** That of the dates without an offset. */
  readonly timeZone: string;
  /** The fields as JSON has them: with dates in ISO 8601. */
  readonly fields: Omit<ArticleFields, 'date' | 'updated'> & {
    readonly date: string;
    readonly updated?: string | undefined;
  };
}

/** One call of `Report.add`. */
export interface RuleReport {
  readonly rule: string;
  readonly place: Place;
  readonly message: string;
  readonly hint?: string;
  readonly cause?: string;
}
