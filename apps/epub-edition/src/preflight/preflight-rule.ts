/** A file of a finished book. */
export interface PackagedFile {
  /** Path within the zip. */
  readonly name: string;
  readonly content: string | Uint8Array;
}

/** A finished book as a whole. */
interface FinishedBook {
  /** Bytes. */
  readonly size: number;
  /** Paths of all files. */
  readonly names: ReadonlySet<string>;
  /** Text of the package document, the nav and the NCX; empty where there is none. */
  readonly opf: string;
  readonly nav: string;
  readonly ncx: string;
}

/**
 * One known cause of "E999", with which Kindle refuses a book and gives no reason. Each says what
 * is wrong, in a sentence, or undefined where nothing is.
 */
export interface PreflightRule {
  /** Stable. */
  readonly id: `kindle-${string}`;
  readonly hint: string;
  readonly inFile?: (file: PackagedFile) => string | undefined;
  readonly inBook?: (book: FinishedBook) => string | undefined;
}
