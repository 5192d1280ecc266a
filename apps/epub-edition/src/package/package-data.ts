import type { Publication } from '@pressroom/content-model';
import { rfc3339 } from '@pressroom/edition';
import { findLocale, formatDate, formatMinutes } from '@pressroom/locales';

import type { Book, Page } from '../book/book.ts';
import { type ContentsEntry, contentsOf } from '../book/contents.ts';
import { issueIdentifier, issueTitle, lastChange, seriesPosition } from '../book/issue-identity.ts';
import { authorNames } from '../pages/byline.ts';
import type { PageRecord } from '../pages/written-page.ts';
import { accessibilityMetadata, bookContents, type MetaProperty } from './accessibility.ts';

/** A file of the package besides the pages. */
export interface Resource {
  readonly id: string;
  /** Path beside the package document. */
  readonly href: string;
  readonly mediaType: string;
  readonly properties: string;
}

/** What the templates of the package document, the nav and the NCX are filled with. */
export interface PackageData {
  readonly language: string;
  readonly direction: string;
  readonly identifier: string;
  readonly title: string;
  readonly otherLanguages: readonly string[];
  readonly date: string;
  readonly modified: string;
  readonly creators: readonly Creator[];
  readonly publisher: string | undefined;
  readonly rights: string | undefined;
  readonly description: string;
  readonly subjects: readonly string[];
  readonly source: string;
  readonly series: { readonly title: string; readonly position: string | undefined };
  readonly words: number;
  readonly accessibility: readonly MetaProperty[];
  readonly manifest: readonly Resource[];
  readonly spine: readonly string[];
  readonly guide: readonly Landmark[];
  readonly landmarks: readonly Landmark[];
  readonly contents: readonly NavEntry[];
  readonly contentsTitle: string;
  /** How many levels the contents have. */
  readonly depth: number;
}

interface Creator {
  readonly name: string;
  readonly sortName: string;
  /** MARC relator code. */
  readonly role: string;
}

interface Landmark {
  readonly type: string;
  readonly title: string;
  readonly href: string;
}

interface NavEntry {
  readonly kind: Page['kind'];
  readonly href: string;
  readonly title: string;
  /** Byline, date and reading time, each where there is one. */
  readonly details: readonly string[];
  readonly language: string;
  readonly direction: string;
  readonly entries: readonly NavEntry[];
}

/** Gathers what the package says of itself, once all pages are written. */
export function packageData(
  book: Book,
  written: ReadonlyMap<Page, PageRecord>,
  resources: readonly Resource[],
): PackageData {
  const { publication, issue, pages } = book;
  const { language, direction } = publication;
  const texts = [...written.values()].flatMap(({ text }) => (text ? [text] : []));
  const contents = contentsOf(pages).map((entry) => navEntry(entry, book, written));
  const languages = new Set(issue.articles.map((article) => article.language));
  languages.delete(language);
  return {
    language,
    direction,
    identifier: issueIdentifier(publication, issue),
    title: issueTitle(publication, issue),
    otherLanguages: [...languages].sort(),
    date: rfc3339(issue.date),
    modified: rfc3339(lastChange(issue)),
    creators: creatorsOf(book),
    publisher: publication.publisher,
    rights: publication.rights,
    description: publication.description,
    subjects: [...new Set(issue.articles.flatMap((article) => article.tags))],
    source: publication.url,
    series: { title: publication.settings.epub.series, position: seriesPosition(issue) },
    words: texts.reduce((sum, { words }) => sum + words, 0),
    accessibility: accessibilityMetadata(
      bookContents(texts),
      language,
      publication.settings.epub.certifiedBy,
    ),
    manifest: [...pages.map((page) => pageItem(page, written.get(page))), ...resources],
    spine: pages.map(pageId),
    guide: guideOf(book),
    landmarks: landmarksOf(book),
    contents,
    contentsTitle: findLocale(language).edition.contents,
    depth: contents.some((entry) => entry.entries.length > 0) ? 2 : 1,
  };
}

/** Every author once, in the order of the issue; who publishes it, where no author is named. */
function creatorsOf({ publication, issue }: Book): readonly Creator[] {
  const authors = new Map(
    issue.articles.flatMap((article) => article.authors).map((author) => [author.name, author]),
  );
  if (authors.size === 0) {
    const name = publication.publisher ?? publication.title;
    return [{ name, sortName: name, role: 'pbl' }];
  }
  return [...authors.values()].map(({ name, sortName }) => ({ name, sortName, role: 'aut' }));
}

function pageId(page: Page): string {
  return page.name.replace(/\.xhtml$/, '');
}

function pageItem(page: Page, written: PageRecord | undefined): Resource {
  const properties = page.kind === 'contents' ? ['nav'] : (written?.properties ?? []);
  return {
    id: pageId(page),
    href: page.name,
    mediaType: 'application/xhtml+xml',
    properties: properties.join(' '),
  };
}

function navEntry(
  { page, entries }: ContentsEntry,
  book: Book,
  written: ReadonlyMap<Page, PageRecord>,
): NavEntry {
  return {
    kind: page.kind,
    href: page.name,
    title: page.title,
    details: detailsOf(page, written.get(page), book.publication),
    language: page.language,
    direction: page.direction,
    entries: entries.map((entry) => navEntry(entry, book, written)),
  };
}

/** "Ada Lovelace", "6 July 2024", "5 minutes" */
function detailsOf(
  page: Page,
  written: PageRecord | undefined,
  publication: Publication,
): readonly string[] {
  const { language, timeZone } = publication;
  const minutes = written?.text ? [formatMinutes(written.text.minutes, language)] : [];
  if (page.kind !== 'article') return minutes;
  const names = authorNames(page.article, publication);
  const date = formatDate(page.article.date, language, timeZone);
  return [...(names === undefined ? [] : [names]), date, ...minutes];
}

function landmarksOf({ pages }: Book): readonly Landmark[] {
  const landmark = (type: string, page: Page | undefined) =>
    page ? [{ type, title: page.title, href: page.name }] : [];
  const find = (kind: Page['kind']) => pages.find((page) => page.kind === kind);
  return [
    ...landmark('cover', find('cover')),
    ...landmark('titlepage', find('title')),
    ...landmark('toc', find('contents')),
    ...landmark('bodymatter', find('article') ?? find('letter')),
    ...landmark('colophon', find('colophon')),
  ];
}

/** What devices read that do not know landmarks. */
function guideOf(book: Book): readonly Landmark[] {
  const types: Readonly<Record<string, string>> = {
    cover: 'cover',
    titlepage: 'title-page',
    toc: 'toc',
    bodymatter: 'text',
    colophon: 'colophon',
  };
  return landmarksOf(book).map((one) => ({ ...one, type: types[one.type] ?? one.type }));
}
