import {
  type Article,
  compareStrings,
  type Publication,
  toLocalTime,
} from '@pressroom/content-model';
import { formatMonth } from '@pressroom/locales';

/**
 * The file of a new article: a draft, dated now in the publication's time zone.
 *
 * @param now the time to date it with
 */
export function newArticle(title: string, publication: Publication, now: Date): string {
  const authors = [...new Set(publication.articles.flatMap((one) => one.authors))];
  const [only] = authors.length === 1 ? authors : [];
  return [
    '---',
    `title: ${quoted(title)}`,
    `date: ${localTime(publication, now)}`,
    'summary: ""',
    `authors: [${only ? quoted(only.name) : ''}]`,
    'tags: []',
    'draft: true',
    '---',
    '',
    'Begin here.',
    '',
  ].join('\n');
}

/** Those of some articles that are dated in a month such as `2024-09`, oldest first. */
export function articlesOfMonth(
  id: string,
  articles: readonly Article[],
  publication: Publication,
): readonly Article[] {
  return articles
    .filter((one) => localTime(publication, one.date).startsWith(`${id}-`))
    .sort((a, b) => a.date.getTime() - b.date.getTime() || compareStrings(b.id, a.id));
}

/**
 * The file of a new issue. An id such as `2024-09` names its month.
 *
 * @param articles what the issue lists, oldest first
 * @param now the date of an issue whose month has no articles
 */
export function newIssue(
  id: string,
  articles: readonly Article[],
  publication: Publication,
  now: Date,
): string {
  const date = articles.at(-1)?.date ?? now;
  const month = /^\d{4}-(?:0[1-9]|1[0-2])$/.test(id) ? monthName(publication, id) : id;
  const listed = articles.map((one) => `  - ${one.slug}`);
  const number = Math.max(0, ...publication.issues.map((one) => one.number ?? 0)) + 1;
  return [
    '---',
    `title: ${quoted(month)}`,
    `date: ${localTime(publication, date)}`,
    `number: ${number}`,
    ...(listed.length > 0 ? ['articles:', ...listed] : ['articles: []']),
    '---',
    '',
    "The editor's letter.",
    '',
  ].join('\n');
}

/** `2024-07-06 08:00` in the publication's time zone. */
function localTime({ timeZone }: Publication, date: Date): string {
  return toLocalTime(date, timeZone).slice(0, 16).replace('T', ' ');
}

function monthName({ language }: Publication, month: string): string {
  return formatMonth(new Date(`${month}-01T00:00:00Z`), language, 'UTC');
}

/** A text as YAML reads it back, whatever it holds: JSON is YAML. */
function quoted(text: string): string {
  return JSON.stringify(text);
}
