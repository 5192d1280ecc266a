import type { Place } from '../diagnostics/report.ts';
import type { Article } from '../model.ts';

/** An article of the content folder, published or not. */
export interface ArticleEntry {
  readonly article: Article;
  /** Path relative to the content folder. */
  readonly file: string;
  readonly draft: boolean;
  /** Whether the front matter names a cover, shown or not. */
  readonly namesCover: boolean;
  /** Where the id is given; the file's start, where the slug serves. */
  idPlace(): Place;
  /** Where the address is given; the file's start, where the slug serves. */
  urlPlace(): Place;
  /** Where an alias is given, by its place in the list. */
  aliasPlace(index: number): Place;
}
