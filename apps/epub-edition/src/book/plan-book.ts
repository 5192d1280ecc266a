import type { Issue, Publication, Section } from '@pressroom/content-model';
import { asciiName, readableName } from '@pressroom/edition';
import { findLocale } from '@pressroom/locales';
import { type ArticlePage, type Book, isTextPage, type Neighbours, type Page } from './book.ts';

/** Name of the contents within the package: the library's own name for it. */
export const CONTENTS = 'toc.xhtml';

/**
 * Lays an issue out as a book: cover, title page, contents, the editor's letter, the sections with
 * their articles, colophon. Names come from slugs, so that an article's file stays the same when
 * others come and go.
 */
export function planBook(publication: Publication, issue: Issue): Book {
  const { language, direction } = publication;
  const phrases = findLocale(language).edition;
  const own = { language, direction };
  const { letter } = issue;
  const articles = issue.sections.map((section) => articlesOf(section));
  const pages = withOwnNames([
    { kind: 'cover', name: 'cover.xhtml', title: phrases.cover, ...own },
    { kind: 'title', name: 'title.xhtml', title: issue.title, ...own },
    { kind: 'contents', name: CONTENTS, title: phrases.contents, ...own },
    ...(letter
      ? [{ kind: 'letter' as const, name: 'letter.xhtml', title: phrases.letter, letter, ...own }]
      : []),
    ...issue.sections.flatMap((section, index): readonly Page[] => {
      const inIt = articles[index] ?? [];
      const { title } = section;
      if (title === undefined) return inIt;
      const name = `section-${sectionName(title)}.xhtml`;
      return [{ kind: 'section', name, title, section, ...own }, ...inIt];
    }),
    { kind: 'colophon', name: 'colophon.xhtml', title: phrases.colophon, ...own },
  ]);
  const articlePages = new Map(
    pages.flatMap((page) => (page.kind === 'article' ? [[page.article.slug, page] as const] : [])),
  );
  return { publication, issue, pages, articlePages, neighbours: neighboursOf(pages) };
}

function neighboursOf(pages: readonly Page[]): ReadonlyMap<Page, Neighbours> {
  const texts = pages.filter(isTextPage);
  return new Map(
    texts.map((page, index) => [page, { previous: texts[index - 1], next: texts[index + 1] }]),
  );
}

function articlesOf({ title, articles }: Section): readonly ArticlePage[] {
  return articles.map((article) => ({
    kind: 'article',
    name: `article-${asciiName(article.slug)}.xhtml`,
    title: article.title,
    language: article.language,
    direction: article.direction,
    article,
    section: title,
  }));
}

/** ASCII titles are readable as they are; two that become the same are counted. */
function sectionName(title: string): string {
  return /^[\x20-\x7E]+$/.test(title) ? asciiName(readableName(title)) : asciiName(title);
}

/** Two sections may have the same title: the later ones are counted. */
function withOwnNames(pages: readonly Page[]): readonly Page[] {
  const counts = new Map<string, number>();
  return pages.map((page) => {
    const count = (counts.get(page.name) ?? 0) + 1;
    counts.set(page.name, count);
    if (count === 1) return page;
    return { ...page, name: page.name.replace('.xhtml', `--${count}.xhtml`) };
  });
}
