import type { ArticleReference, ImageFile } from '@pressroom/content-model';
import type { Direction } from '@pressroom/locales';

/** An image file as a page shows it. */
export interface WebImage {
  /** Address of the image in its own format. */
  readonly src: string;
  /** Size in CSS pixels, where the file has one. */
  readonly width?: number;
  readonly height?: number;
  /** The same image in another format, in several widths. */
  readonly alternative?: { readonly mediaType: string; readonly srcset: string };
}

export interface WebOptions {
  /** BCP 47 tag of the text, for the few words that the edition adds. */
  readonly language: string;
  readonly direction: Direction;
  /** The address of a published article as a link of the page writes it. */
  articleHref(article: ArticleReference): string;
  /** The address of any other page as a link writes it. @param url absolute */
  webHref(url: string): string;
  image(file: ImageFile): WebImage;
  /**
   * The HTML of source code with its tokens marked; undefined where the language is not known.
   *
   * @param language as the author names it, in lower case
   */
  highlight(code: string, language: string): string | undefined;
}

export interface WebHtml {
  readonly html: string;
  /** The headings that have an id, in the order of the text, for a table of contents. */
  readonly headings: readonly WebHeading[];
}

export interface WebHeading {
  /** As it is written, without jumps: 2 to 6. */
  readonly level: number;
  readonly id: string;
  readonly text: string;
}
