import type { Body, Direction } from '@pressroom/content-model';
import {
  type RenderedText,
  renderFeedHtml,
  renderText,
  renderXhtml,
  type Xhtml,
} from '../../src/index.ts';
import { ARTICLE_URL } from './body-of.ts';

export interface Language {
  readonly language: string;
  readonly direction: Direction;
}

export const ENGLISH: Language = { language: 'en', direction: 'ltr' };

/** A body as the feed of an English publication has it. */
export function feedOf(body: Body, article: Language = ENGLISH): string {
  return renderFeedHtml(body, {
    article: { url: ARTICLE_URL, ...article },
    publication: ENGLISH,
    imageUrl: (file) => `https://news.example/${file.name}`,
    pictureUrl: (svg) => `https://news.example/picture-of-${svg.length}-characters.svg`,
  });
}

/** A body as a chapter of an e-book; the other article is in no chapter. */
export function chapterOf(body: Body, article: Language = ENGLISH): Xhtml {
  return renderXhtml(body, {
    language: article.language,
    imageHref: (file) => `../images/${file.name.replaceAll('/', '-')}`,
    articleHref: () => undefined,
  });
}

/** A body as the newsletter has it. */
export function textOf(body: Body, article: Language = ENGLISH, width = 72): RenderedText {
  return renderText(body, { ...article, width });
}
