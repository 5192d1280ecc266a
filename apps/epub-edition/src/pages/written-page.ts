import type { ImageFile } from '@pressroom/content-model';
import type { Markup } from '@pressroom/render';

/** What stands in the body of a page, and what the package has to know of it. */
export interface WrittenPage extends PageRecord {
  readonly body: Markup;
}

/** What is kept of a page that is written. */
export interface PageRecord {
  /** What the manifest says of it (EPUB 3.3, D.1). */
  readonly properties: readonly string[];
  readonly images: readonly ImageFile[];
  /** Facts of the article in it, for the contents and the metadata. */
  readonly text?: TextFacts;
}

export interface TextFacts {
  readonly words: number;
  /** Rounded, 1 at least. */
  readonly minutes: number;
  readonly hasMath: boolean;
  /** Images, drawings included. */
  readonly hasImages: boolean;
  /** Every image says in words what it shows. */
  readonly isDescribed: boolean;
}
