import type { Article, Issue, Publication } from '@pressroom/content-model';
import { tagUri } from '@pressroom/edition';
import { nameBasedUuid } from './name-based-uuid.ts';

/** The identifier of an issue, the same in all its editions to come: `urn:uuid:…` (RFC 9562). */
export function issueIdentifier(publication: Publication, issue: Issue): string {
  return `urn:uuid:${nameBasedUuid(tagUri(publication, 'issue', issue.id))}`;
}

/** The title under which a library shows the issue: "The Meridian: Lines agreed upon". */
export function issueTitle(publication: Publication, issue: Issue): string {
  return issue.title.includes(publication.title)
    ? issue.title
    : `${publication.title}: ${issue.title}`;
}

/** The time of the newest thing in an issue. */
export function lastChange(issue: Issue): Date {
  const times = issue.articles.map((article) => changeOf(article).getTime());
  return new Date(times.reduce((a, b) => Math.max(a, b), issue.date.getTime()));
}

function changeOf(article: Article): Date {
  return article.updated ?? article.date;
}

/**
 * The place of an issue within its series: its number, or else its month as in 2024.07; undefined
 * where it has neither.
 */
export function seriesPosition(issue: Issue): string | undefined {
  if (issue.number !== undefined) return String(issue.number);
  const month = /^(\d{4})-(\d{2})$/.exec(issue.id);
  return month ? `${month[1]}.${month[2]}` : undefined;
}
