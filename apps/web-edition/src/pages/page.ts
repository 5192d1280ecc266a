import type { Direction } from '@pressroom/locales';
import type { Markup } from '@pressroom/render';

/** A page without what all pages have around it. */
export interface Page {
  /** Path of the page below the root of the site; undefined for one without an address, the 404. */
  readonly path: string | undefined;
  /** Plain text. */
  readonly title: string;
  readonly description: string;
  /** BCP 47 tag. */
  readonly language: string;
  readonly direction: Direction;
  readonly main: Markup;
  /** Feeds of what the page shows, besides the main one. */
  readonly feeds?: readonly { readonly title: string; readonly url: string }[];
  /** The kind of page in the Open Graph; `website` by default. */
  readonly kind?: 'article' | 'website';
  /** Absolute URL of the picture that social networks show for the page. */
  readonly picture?: string;
  /** More elements of the head. */
  readonly head?: Markup;
  /** Objects of schema.org. */
  readonly data?: readonly object[];
  /** Whether search engines leave it out. */
  readonly isHidden?: boolean;
}
