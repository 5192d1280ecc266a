import type { ImageFile } from '@pressroom/content-model';
import type { Direction } from '@pressroom/locales';

export interface FeedHtmlOptions {
  /** The article that the document belongs to. */
  readonly article: {
    /** Absolute URL; links within the article lead to a place in it. */
    readonly url: string;
    readonly language: string;
    readonly direction: Direction;
  };
  /** What readers take for granted in this feed. */
  readonly publication: { readonly language: string; readonly direction: Direction };
  /** The absolute URL under which the app serves a file of the content folder. */
  imageUrl(file: ImageFile): string;
  /** The absolute URL under which the app serves a picture of the text, a whole SVG document. */
  pictureUrl(svg: string): string;
}
