// What the links and images of a document point to.

/** An image file beside the text, inside the content folder. */
export interface ImageFile {
  /** Path relative to the content folder, with `/`; unique and stable. */
  readonly name: string;
  /** Absolute path on this machine. */
  readonly path: string;
  readonly mediaType: 'image/png' | 'image/jpeg' | 'image/gif' | 'image/webp' | 'image/svg+xml';
  /** Size in bytes. */
  readonly size: number;
  /** Natural width and height in CSS pixels, if the file has them. */
  readonly width?: number;
  readonly height?: number;
  /** Several pictures follow each other; absent where they do not. */
  readonly isAnimated?: true;
  /** What a drawing has that a book must not hold; absent where nothing was found. */
  readonly unsafe?: readonly UnsafePart[];
}

/** Something in a drawing that runs, moves or loads; line and column counted from 1. */
export interface UnsafePart {
  readonly what: string;
  readonly line: number;
  readonly column: number;
}

/**
 * What a link of a document points to. A link whose target does not exist is no link any more: its
 * text stands in its place.
 */
export type Link =
  /** Another article (or this one) of the publication. */
  | { readonly kind: 'article'; readonly article: ArticleReference; readonly fragment?: string }
  /** A part of the same document, by its id. */
  | { readonly kind: 'fragment'; readonly fragment: string }
  /** Anything else: an absolute, ASCII-only URL (https:, http:, mailto:, tel:, …). */
  | { readonly kind: 'web'; readonly url: string };

/** Which article a link leads to. */
export interface ArticleReference {
  readonly id: string;
  readonly slug: string;
  /** Absolute, ASCII-only URL. */
  readonly url: string;
}

/**
 * Where the bytes of an image are. An image whose file does not exist is no image any more in a
 * document: its alternative text stands in its place.
 */
export type ImageSource =
  | { readonly kind: 'file'; readonly file: ImageFile }
  | { readonly kind: 'remote'; readonly url: string };
