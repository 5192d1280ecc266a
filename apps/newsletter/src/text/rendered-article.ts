import type { Article } from '@pressroom/content-model';
import type { Passage } from './passage.ts';

export interface RenderedArticle {
  readonly article: Article;
  /** Its place in the issue, from 1. */
  readonly number: number;
  /** The title of the section that begins with it. */
  readonly section: string | undefined;
  readonly minutes: number;
  /** All of it: title, byline, text and links. */
  readonly passage: Passage;
}
