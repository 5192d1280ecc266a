import type { Issue, Publication } from '@pressroom/content-model';
import { issueFileName, rfc3339 } from '@pressroom/edition';
import { fillPlaceholders, findLocale, formatDate } from '@pressroom/locales';

import { issueIdentifier, issueTitle, lastChange, seriesPosition } from '../book/issue-identity.ts';

/** What both catalogs say of an issue. */
export interface CatalogEntry {
  readonly identifier: string;
  readonly title: string;
  /** Number, date and headlines. */
  readonly summary: string;
  readonly published: string;
  readonly modified: string;
  readonly authors: readonly { readonly name: string; readonly sortName: string }[];
  readonly subjects: readonly string[];
  readonly position: string | undefined;
  /** Absolute addresses. */
  readonly epub: string;
  readonly kepub: string | undefined;
  readonly cover: string;
  readonly thumbnail: string;
}

export interface Catalog {
  readonly publication: Publication;
  /** Newest first. */
  readonly entries: readonly CatalogEntry[];
  /** Of the newest change. */
  readonly modified: string;
}

export const OPDS1 = 'catalog.opds.xml';
export const OPDS2 = 'catalog.opds.json';

/** Names of an issue's pictures within the folder: covers of their own are JPEG for everybody. */
export function coverFileName(publication: Publication, issue: Issue): string {
  return `covers/${issueFileName(publication, issue)}.jpg`;
}

export function thumbnailFileName(publication: Publication, issue: Issue): string {
  return `covers/${issueFileName(publication, issue)}-small.jpg`;
}

/** Gathers what is there to be fetched, from front matter alone. */
export function makeCatalog(publication: Publication, issues: readonly Issue[]): Catalog {
  const { url, kobo } = publication.settings.epub;
  const entries = issues.map((issue): CatalogEntry => {
    const file = issueFileName(publication, issue);
    return {
      identifier: issueIdentifier(publication, issue),
      title: issueTitle(publication, issue),
      summary: summaryOf(publication, issue),
      published: rfc3339(issue.date),
      modified: rfc3339(lastChange(issue)),
      authors: authorsOf(issue),
      subjects: [...new Set(issue.articles.flatMap((article) => article.tags))],
      position: seriesPosition(issue),
      epub: `${url}${file}.epub`,
      kepub: kobo ? `${url}${file}.kepub.epub` : undefined,
      cover: `${url}${coverFileName(publication, issue)}`,
      thumbnail: `${url}${thumbnailFileName(publication, issue)}`,
    };
  });
  const modified = entries.reduce(
    (newest, one) => (one.modified > newest ? one.modified : newest),
    '',
  );
  return { publication, entries, modified: modified || rfc3339(new Date(0)) };
}

const HEADLINES = 12;

function summaryOf({ language, timeZone }: Publication, issue: Issue): string {
  const number =
    issue.number === undefined
      ? []
      : [fillPlaceholders(findLocale(language).edition.issueNumber, { number: issue.number })];
  const titles = issue.articles.slice(0, HEADLINES).map((article) => article.title);
  const more = issue.articles.length > HEADLINES ? ['…'] : [];
  const date = formatDate(issue.date, language, timeZone);
  return [...number, date, ...titles, ...more].join(' · ');
}

function authorsOf(issue: Issue) {
  const authors = issue.articles.flatMap((article) => article.authors);
  return [...new Map(authors.map((author) => [author.name, author])).values()];
}
