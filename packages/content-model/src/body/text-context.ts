import type { ImageFile } from '../document/targets.ts';
import type { ContentIndex } from '../load/content-index.ts';
import type { MarkdownFeatures } from '../markdown/markdown-features.ts';
import type { Article } from '../model.ts';

/** The context in which the links and images of one Markdown file are resolved. */
export interface TextContext {
  /** Absolute, real path of the content folder. */
  readonly root: string;
  /** Path of the Markdown file relative to the content folder, with `/`. */
  readonly file: string;
  /** Address of the text on the web, against which relative addresses are resolved. */
  readonly url: string;
  readonly publicationUrl: string;
  /** BCP 47 tag of the text's language. */
  readonly language: string;
  /** Which Markdown the text is written in. */
  readonly markdown: MarkdownFeatures;
  /**
   * The published article of a slug; `waiting`: a draft or one of a later date; `broken`: one
   * whose own problems were reported.
   */
  findArticle(slug: string): Article | 'waiting' | 'broken' | undefined;
  readonly slugs: () => readonly string[];
  /** The slug of the article whose slug or title is a name, in any case. */
  findSlug(name: string): string | undefined;
  readonly images: KnownImages;
  /** Collects the addresses in the text whose meaning depends on more than the text. */
  readonly lookups?: Lookups;
}

export interface Lookups {
  readonly links: Set<string>;
  readonly images: Set<string>;
}

/** What was found out about images, so that none is looked at twice. */
export interface KnownImages {
  readonly index: ContentIndex;
  /** By path relative to the content folder, as it is spelled on disk. */
  readonly files: Map<string, ImageFile | TargetProblem>;
  /** That path, or why there is none to show, by the path and the address as their author wrote them. */
  readonly written: Map<string, string | TargetProblem>;
}

/** Why a link or an image leads nowhere. */
export interface TargetProblem {
  readonly ruleId:
    | 'html-unsafe'
    | 'image-broken'
    | 'image-too-large'
    | 'image-missing'
    | 'image-outside-content'
    | 'image-type'
    | 'link-target'
    | 'link-unpublished';
  readonly message: string;
  readonly hint?: string | undefined;
}

export function isTargetProblem(result: object): result is TargetProblem {
  return 'ruleId' in result;
}
