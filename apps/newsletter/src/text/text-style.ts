import type { Publication } from '@pressroom/content-model';

/** How a text is laid out. */
export interface TextStyle {
  /** Display columns, 40 to 100. */
  readonly width: number;
  /** Addresses at the end of each article with numbers in the text, or in the text itself. */
  readonly links: 'end' | 'inline';
}

/** What the words around the articles depend on. */
export type Setting = Pick<
  Publication,
  'title' | 'publisher' | 'url' | 'language' | 'direction' | 'timeZone' | 'rights' | 'settings'
>;
