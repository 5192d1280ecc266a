import { join } from 'node:path';
import { formatMonth } from '@pressroom/locales';
import type { DataPath } from '../data/data.ts';
import { compareStrings } from '../diagnostics/diagnostic.ts';
import type { Report } from '../diagnostics/report.ts';
import type { Document } from '../document/node.ts';
import { toLocalTime } from '../local-time.ts';
import type { Article, Issue, Publication, Section } from '../model.ts';
import { decodeText } from '../read/decode-text.ts';
import { findIssues, reportOutside, reportSimilar, type SourceFile } from '../read/find-sources.ts';
import { findFrontMatter, readFrontMatter } from '../read/front-matter.ts';
import { readInsideFolder } from '../read/read-inside-folder.ts';
import { fieldMissing } from '../rules/field-missing.ts';
import { issueArticleTwice } from '../rules/issue-article-twice.ts';
import { issueArticleUnknown } from '../rules/issue-article-unknown.ts';
import { issueArticleUnpublished } from '../rules/issue-article-unpublished.ts';
import { issueEmpty } from '../rules/issue-empty.ts';
import { quote } from '../schema/fields.ts';
import { type IssueFields, issueSchema } from '../schema/issue-schema.ts';
import { nearest } from '../schema/nearest.ts';
import { type DataSource, locateValue, validate } from '../schema/validate.ts';
import type { ContentFolder } from './content-folder.ts';

/** An issue of the content folder, published or not. */
export interface IssueEntry {
  readonly issue: Issue;
  /** Path relative to the content folder. */
  readonly file: string;
}

export interface IssuesRead {
  readonly entries: readonly IssueEntry[];
  /** Issues whose front matter cannot be used; that is reported. */
  readonly broken: readonly SourceFile[];
}

/** Reads issues/; undefined where there is none, and the months make the issues. */
export function readIssues(folder: ContentFolder, report: Report): IssuesRead | undefined {
  const found = findIssues(folder.root, report);
  if (found.length === 0) return undefined;
  reportSimilar(found, report);
  const schema = issueSchema(folder.settings.facts.timeZone);
  const entries: IssueEntry[] = [];
  const broken: SourceFile[] = [];
  for (const source of found) {
    const bytes = readInsideFolder(folder.root, join(folder.root, source.file));
    if (bytes === 'outside') reportOutside(source.file, report);
    if (typeof bytes === 'string') continue;
    const text = decodeText(bytes, source.file, report);
    const yaml = text === undefined ? undefined : readFrontMatter(text, source.file, report);
    const fields = yaml && validate(schema, yaml, report);
    if (!text || !yaml || !fields) {
      broken.push(source);
      continue;
    }
    const issue = toIssue(source, fields, hasLetter(text), yaml, folder, report);
    entries.push({ issue, file: source.file });
  }
  return { entries, broken };
}

/** Whether there is text behind the front matter. */
function hasLetter(text: string): boolean {
  const span = findFrontMatter(text);
  return typeof span !== 'string' && text.slice(span.end).trim() !== '';
}

function toIssue(
  { slug: id, file }: SourceFile,
  fields: IssueFields,
  withLetter: boolean,
  source: DataSource,
  folder: ContentFolder,
  report: Report,
): Issue {
  const sections = sectionsOf(fields, source, folder, report);
  if (!withLetter && namesNone(fields)) {
    const hint = 'List its articles: "articles: [slug, slug]".';
    report.add(issueEmpty, locateValue(source, ['articles']), 'The issue has no articles.', hint);
  }
  const { url } = folder.settings.facts;
  const { cover } = fields;
  return {
    id,
    title: fields.title || id,
    date: fields.date,
    articles: sections.flatMap((section) => section.articles),
    sections,
    ...(fields.number === undefined ? {} : { number: fields.number }),
    source: file,
    get cover() {
      return cover && folder.coverOf(file, url, cover);
    },
    ...(withLetter
      ? {
          letter: {
            source: file,
            body: (): Document => folder.bodyOf(file),
            inputs: () => folder.texts.inputsOf(file, url),
          },
        }
      : {}),
  };
}

/** Whether its list of articles is there, and empty. */
function namesNone({ articles, sections = [] }: IssueFields): boolean {
  return articles?.length === 0 && sections.every((one) => one.articles.length === 0);
}

function sectionsOf(
  fields: IssueFields,
  source: DataSource,
  folder: ContentFolder,
  report: Report,
): readonly Section[] {
  const seen = new Set<Article>();
  const find = (names: readonly string[], path: DataPath) =>
    names.flatMap((name, index) => {
      const article = findArticle(name, [...path, index], source, folder, seen, report);
      if (article) seen.add(article);
      return article ? [article] : [];
    });
  if (!fields.articles && !fields.sections) {
    const place = { file: source.file, line: 1, column: 1 };
    report.add(
      fieldMissing,
      place,
      'The field "articles" is missing.',
      'Add "articles: [slug, slug]".',
    );
  }
  const { articles = [], sections = [] } = fields;
  const listed = find(articles, ['articles']);
  const named = sections.map(({ title, articles }, index) => ({
    title,
    articles: find(articles, ['sections', index, 'articles']),
  }));
  return [...groupBySection(listed), ...named].filter((section) => section.articles.length > 0);
}

/** The articles under the sections that they name themselves, in the order of first mention. */
function groupBySection(articles: readonly Article[]): readonly Section[] {
  const groups = new Map<string | undefined, Article[]>();
  for (const article of articles) {
    const group = groups.get(article.section);
    if (group) group.push(article);
    else groups.set(article.section, [article]);
  }
  return [...groups].map(([title, group]) =>
    title === undefined ? { articles: group } : { title, articles: group },
  );
}

function findArticle(
  name: string,
  path: DataPath,
  source: DataSource,
  folder: ContentFolder,
  seen: ReadonlySet<Article>,
  report: Report,
): Article | undefined {
  const slug = name.replace(/(?:\/|\/index\.md|\.md)$/, '').normalize('NFC');
  const entry = folder.entryOf(slug);
  const place = locateValue(source, path);
  if (!entry) {
    if (folder.isBroken(slug)) return undefined;
    const near = nearest(slug, folder.slugs());
    const hint = near === undefined ? undefined : `Did you mean "${near}"?`;
    report.add(issueArticleUnknown, place, `There is no article ${quote(name)}.`, hint);
    return undefined;
  }
  if (seen.has(entry.article)) {
    report.add(issueArticleTwice, place, `The article ${quote(name)} is in this issue twice.`);
    return undefined;
  }
  if (!folder.isPublished(entry)) {
    const why = entry.draft ? 'is a draft' : 'is dated in the future';
    const hint = 'The issue is published without it.';
    report.add(issueArticleUnpublished, place, `The article ${quote(name)} ${why}.`, hint);
    return undefined;
  }
  return entry.article;
}

/** One issue for each calendar month in the publication's time zone; articles oldest first. */
export function issuesByMonth(
  articles: readonly Article[],
  { language, timeZone }: Pick<Publication, 'language' | 'timeZone'>,
): readonly Issue[] {
  const months = new Map<string, Article[]>();
  for (const article of articles) {
    const id = toLocalTime(article.date, timeZone).slice(0, 7);
    const month = months.get(id);
    if (month) month.push(article);
    else months.set(id, [article]);
  }
  return [...months]
    .sort(([a], [b]) => compareStrings(b, a))
    .map(([id, ofMonth]) => {
      const inOrder = ofMonth.sort(
        (a, b) => a.date.getTime() - b.date.getTime() || compareStrings(a.id, b.id),
      );
      const date = inOrder.at(-1)?.date ?? new Date(0);
      const sections = groupBySection(inOrder);
      return {
        id,
        title: formatMonth(date, language, timeZone),
        date,
        articles: sections.flatMap((section) => section.articles),
        sections,
      };
    });
}
