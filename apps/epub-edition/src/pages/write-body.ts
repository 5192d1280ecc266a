import type { ArticleReference, Document, ImageFile } from '@pressroom/content-model';
import { Markup, readingTime, renderXhtml } from '@pressroom/render';
import type { TextPage } from '../book/book.ts';
import type { PageContext } from './page-context.ts';
import type { TextFacts } from './written-page.ts';

export interface WrittenBody {
  readonly xhtml: Markup;
  readonly properties: readonly string[];
  readonly images: readonly ImageFile[];
  readonly facts: TextFacts;
}

/** Writes the text of an article or a letter; links to articles of the same issue stay in the book. */
export function writeBody(
  text: { body(): Document },
  page: TextPage,
  context: PageContext,
): WrittenBody {
  const document = text.body();
  const { xhtml, properties, images, isDescribed } = renderXhtml(document, {
    language: page.language,
    direction: page.direction,
    imageHref: context.imageHref,
    articleHref: (article, fragment) => articleHref(article, fragment, context),
  });
  return {
    xhtml: new Markup(xhtml.trimEnd()),
    properties,
    images,
    facts: {
      ...readingTime(document),
      hasMath: properties.includes('mathml'),
      hasImages: images.length > 0 || properties.includes('svg'),
      isDescribed,
    },
  };
}

function articleHref(
  article: ArticleReference,
  fragment: string | undefined,
  { book, idsOf }: PageContext,
): string | undefined {
  const page = book.articlePages.get(article.slug);
  if (!page) return undefined;
  const isThere = fragment !== undefined && idsOf(page.article).has(fragment);
  return isThere ? `${page.name}#${fragment}` : page.name;
}
