/** The picture on the front. */
export interface CoverImage {
  /** Path within the package. */
  readonly href: string;
  readonly mediaType: string;
  readonly content: Uint8Array;
  /** What it shows, in words. */
  readonly alt: string;
}
