import type { Article, ImageFile } from '../model.ts';

/** What is needed to say where the links and images of one Markdown file lead. */
export interface TextContext {
  /** Absolute, real path of the content folder. */
  readonly root: string;
  /** Path of the Markdown file relative to the content folder, with `/`. */
  readonly file: string;
  /** Address of the text on the web, against which relative addresses are resolved. */
  readonly url: string;
  readonly publicationUrl: string;
  /**
   * The published article of a slug; `waiting`: a draft or one of a later date; `broken`: one
   * whose own faults were told.
   */
  findArticle(slug: string): Article | 'waiting' | 'broken' | undefined;
  readonly slugs: () => readonly string[];
  /** Image files that were looked at already, by path relative to the content folder. */
  readonly images: Map<string, ImageFile | Fault>;
}

/** Why a link or an image leads nowhere. */
export interface Fault {
  readonly ruleId:
    | 'html-unsafe'
    | 'image-broken'
    | 'image-huge'
    | 'image-missing'
    | 'image-outside'
    | 'image-type'
    | 'link-target'
    | 'link-waiting';
  readonly message: string;
  readonly hint?: string | undefined;
}

export function isFault(result: object): result is Fault {
  return 'ruleId' in result;
}
