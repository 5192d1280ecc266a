import type { Document } from '@pressroom/content-model';
import type { Direction } from '@pressroom/locales';
import {
  type RenderedText,
  renderFeedHtml,
  renderText,
  renderWebHtml,
  renderXhtml,
  type WebHtml,
  type Xhtml,
} from '../../src/index.ts';
import { ARTICLE_URL } from './document-of.ts';

export interface Language {
  readonly language: string;
  readonly direction: Direction;
}

export const ENGLISH: Language = { language: 'en', direction: 'ltr' };

/** A document as the feed of an English publication has it. */
export function feedOf(document: Document, article: Language = ENGLISH): string {
  return renderFeedHtml(document, {
    article: { url: ARTICLE_URL, ...article },
    publication: ENGLISH,
    imageUrl: (file) => `https://news.example/${file.name}`,
    pictureUrl: (svg) => `https://news.example/picture-of-${svg.length}-characters.svg`,
  });
}

/** A document as a chapter of an e-book; the other article is in no chapter. */
export function chapterOf(document: Document, article: Language = ENGLISH): Xhtml {
  return renderXhtml(document, {
    language: article.language,
    imageHref: (file) => `../images/${file.name.replaceAll('/', '-')}`,
    articleHref: () => undefined,
  });
}

/** A document as the web page of an article; keywords are the only words that are highlighted. */
export function pageOf(document: Document, article: Language = ENGLISH): WebHtml {
  return renderWebHtml(document, {
    ...article,
    articleHref: ({ url }) => new URL(url).pathname,
    webHref: (url) => url,
    image: ({ name, width, height }) => ({
      src: `/assets/${name}`,
      ...(width === undefined ? {} : { width }),
      ...(height === undefined ? {} : { height }),
    }),
    highlight: () => undefined,
  });
}

/** A document as the newsletter has it. */
export function textOf(document: Document, article: Language = ENGLISH, width = 72): RenderedText {
  return renderText(document, { ...article, width });
}
