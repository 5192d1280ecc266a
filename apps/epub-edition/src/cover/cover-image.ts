/** The picture on the front. */
export interface CoverImage {
  /** Path within the package. */
  readonly href: string;
  readonly mediaType: string;
  readonly content: Uint8Array;
  /** Whether it was drawn for the issue, with fonts that the colophon names. */
  readonly isDrawn: boolean;
  /** What it shows, in words. */
  readonly alt: string;
  /** Letters and symbols of its text that no font here has, and that are not drawn. */
  readonly leftOut: readonly string[];
}
