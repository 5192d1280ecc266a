import type { Page } from '../book/book.ts';
import { writeArticlePage } from './article-page.ts';
import { writeColophonPage } from './colophon-page.ts';
import { writeCoverPage } from './cover-page.ts';
import { writeLetterPage } from './letter-page.ts';
import type { PageContext } from './page-context.ts';
import { writeSectionPage } from './section-page.ts';
import { writeTitlePage } from './title-page.ts';
import type { WrittenPage } from './written-page.ts';

/** A page with a document of its own in the list; the contents have a template of their own. */
export type DocumentPage = Exclude<Page, { readonly kind: 'contents' }>;

/** Writes what stands in the body of a page's document. */
export function writePage(page: DocumentPage, context: PageContext): WrittenPage {
  switch (page.kind) {
    case 'cover':
      return writeCoverPage(context);
    case 'title':
      return writeTitlePage(context);
    case 'letter':
      return writeLetterPage(page, context);
    case 'section':
      return writeSectionPage(page, context);
    case 'article':
      return writeArticlePage(page, context);
    case 'colophon':
      return writeColophonPage(page, context);
  }
}
