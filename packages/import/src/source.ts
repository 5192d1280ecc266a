/** The tools and formats that a source comes from. */
export const SOURCE_KINDS = [
  'astro',
  'document',
  'docusaurus',
  'eleventy',
  'feed',
  'gatsby',
  'ghost',
  'hexo',
  'html',
  'hugo',
  'jekyll',
  'markdown',
  'medium',
  'obsidian',
  'pelican',
  'substack',
  'text',
  'wordpress',
  'zola',
] as const;

export type SourceKind = (typeof SOURCE_KINDS)[number];

/** What a source says of the publication as a whole. */
export interface Site {
  readonly title?: string | undefined;
  readonly description?: string | undefined;
  /** The URL of the home page; it ends with a slash. */
  readonly url?: string | undefined;
  /** BCP 47 tag. */
  readonly language?: string | undefined;
  /** IANA name. */
  readonly timeZone?: string | undefined;
  readonly author?: string | undefined;
}

/** The front matter of a text, or the fields of an export, under the names of the other tool. */
export type ForeignFields = Readonly<Record<string, unknown>>;

/** A text as the other tool has it. */
export interface SourceText {
  readonly fields: ForeignFields;
  readonly body: string;
  readonly format: 'html' | 'markdown' | 'text';
  /** Lines of the file before the body. */
  readonly linesBefore: number;
  /** What the reader changed in the file, such as its encoding. */
  readonly notes?: readonly string[];
}

/** Where a text is, and what its place says of it. */
export interface SourceEntry {
  /** The path of its file in the source, for messages; `export.xml#12` in an export of many texts. */
  readonly file: string;
  /** Its name in its old address, such as `first-light`. */
  readonly name: string;
  /** The date in the name of the file: `2024-07-06`. */
  readonly date?: string | undefined;
  readonly language?: string | undefined;
  readonly isDraft?: boolean | undefined;
  /** Reads the text; throws an error with a message for the report. */
  read(): SourceText;
}

/** A file that is not imported. */
interface SkippedFile {
  readonly file: string;
  readonly reason: string;
  /** Whether it is a page of the site, such as its imprint, rather than a text that is missing now. */
  readonly isPage?: boolean;
}

/** A publication of another tool. */
export interface Source {
  readonly kind: SourceKind;
  readonly site: Site;
  readonly entries: readonly SourceEntry[];
  /** Files that are not imported, and why. */
  readonly skipped: readonly SkippedFile[];
  /** The setting `markdown` with which the texts read as before. */
  readonly markdown?: string | Readonly<Record<string, boolean | string>> | undefined;
  /**
   * The path of a text's old address from the home page, such as `/2024/first-light/`;
   * undefined where nothing says it.
   *
   * @param date of the text, as in front matter
   */
  addressOf(entry: SourceEntry, fields: ForeignFields, date: Date | undefined): string | undefined;
  /** Absolute paths at which the file of an address may be, the likeliest first. */
  candidates(address: string, entry: SourceEntry): readonly string[];
}

/** A source that cannot be imported at all. */
export class SourceError extends Error {
  override readonly name = 'SourceError';
}
