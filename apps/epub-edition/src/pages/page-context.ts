import type { Article, ImageFile } from '@pressroom/content-model';
import type { Book } from '../book/book.ts';
import type { CoverImage } from '../cover/cover-image.ts';

/** What the pages need to know of the book that they are in. */
export interface PageContext {
  readonly book: Book;
  readonly cover: CoverImage;
  /** The address of an image within the package; undefined where it cannot be shown. */
  imageHref(file: ImageFile): string | undefined;
  /** The ids in an article's text. */
  idsOf(article: Article): ReadonlySet<string>;
}
