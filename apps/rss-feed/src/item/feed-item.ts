import type { ImageFile } from '@pressroom/content-model';
import type { Media } from './media-folder.ts';

/**
 * An article as every format of the feed shows it. All strings are free of characters that XML
 * forbids, all URLs are absolute and ASCII.
 */
export interface FeedItem {
  /** `tag:` URI (RFC 4151); never changes. */
  readonly guid: string;
  readonly url: string;
  /** Plain text. */
  readonly title: string;
  /** Plain text, never empty. */
  readonly summary: string;
  /** The whole text as HTML; may be empty. */
  readonly html: string;
  readonly authors: readonly { readonly name: string; readonly url?: string }[];
  readonly tags: readonly string[];
  readonly date: Date;
  /** Only where the article was edited after its date. */
  readonly updated?: Date;
  /** BCP 47 tag. */
  readonly language: string;
  readonly cover?: FeedImage;
}

export interface FeedImage extends Media {
  readonly alt: string;
  readonly file: ImageFile;
}
