import { realpathSync } from 'node:fs';
import { join, posix } from 'node:path';
import type { ImageProblem } from '../body/image-problem.ts';
import { compareStrings, type Diagnostic } from '../diagnostics/diagnostic.ts';
import { Report } from '../diagnostics/report.ts';
import type { ImageFile } from '../document/targets.ts';
import type { Article, Issue, Publication } from '../model.ts';
import { reportBeside } from '../read/find-sources.ts';
import { idDuplicate } from '../rules/id-duplicate.ts';
import { parseDate } from '../schema/parse-date.ts';
import type { ArticleEntry } from './article-entry.ts';
import { checkText } from './check-text.ts';
import { ContentFolder } from './content-folder.ts';
import { ContentIndex } from './content-index.ts';
import { readArticles } from './read-articles.ts';
import { readAuthors } from './read-authors.ts';
import { type IssueEntry, issuesByMonth, readIssues } from './read-issues.ts';
import { readPublication } from './read-publication.ts';
import { readWebFiles } from './read-web-files.ts';
import { reportAddresses } from './report-addresses.ts';
import { reportSimilarImages } from './report-similar-names.ts';

export interface LoadOptions {
  /**
   * The time for which to load: what is dated later waits. A string is read as a date of the
   * front matter is, in the publication's time zone where it names none.
   */
  readonly asOf: Date | string;
  /** What is known of the folder since earlier; renewed by what is looked at. */
  readonly index?: ContentIndex;
}

export interface Loaded {
  /** Absent where publication.yaml cannot be used, or is not there. */
  readonly publication?: Publication;
  /** The articles that are not published whatever their date, newest first. */
  readonly drafts: readonly Article[];
  /**
   * The date of the newest thing that is published by then: a build for any time between this
   * and the next date is the same.
   */
  readonly effectiveAsOf: Date;
  /**
   * Returns the diagnostics of front matter, settings and the given texts, sorted. Without an argument,
   * in every text of the folder: drafts and what waits for its date too.
   *
   * @param texts articles and letters of this publication
   * @param step called after each text with the number done and the total
   */
  check(
    texts?: Iterable<{ readonly source: string }>,
    step?: (done: number, total: number) => void,
  ): readonly Diagnostic[];
  /** The image files that `check` and the bodies so far have shown. */
  images(): readonly ImageFile[];
  /** The image file of a name, `ImageFile.name`, where it can be shown. */
  findImage(name: string): ImageFile | undefined;
  /**
   * Adds a problem that only decoding an image can find. `check` reports it wherever the
   * image is shown, as the publication sets the rule, and bodies show its words instead.
   */
  reportImage(file: ImageFile, fault: ImageProblem): void;
}

/**
 * Reads a content folder: its settings, and the front matter of all articles and issues. Bodies
 * are read on demand.
 *
 * @param dir path of the content folder
 * @throws RangeError where `asOf` is no date; the system's error, where the folder or a file
 *   cannot be read
 */
export function loadPublication(dir: string, options: LoadOptions): Loaded {
  const { index = ContentIndex.empty() } = options;
  const report = new Report();
  const root = realpathSync.native(dir);
  const settings = readPublication(root, report);
  if (!settings) {
    return {
      drafts: [],
      effectiveAsOf: new Date(0),
      check: () => report.diagnostics(),
      images: () => [],
      findImage: () => undefined,
      reportImage: () => {},
    };
  }
  const asOf = toDate(options.asOf, settings.facts.timeZone);
  const authors = readAuthors(root, report);
  const folder = new ContentFolder(root, settings, asOf, index);
  const { entries, broken } = readArticles(folder, authors, report);
  folder.setArticles(entries, broken);
  const drafts = new Set(entries.filter((one) => one.draft).map((one) => one.file));
  report.setLenient((file) => drafts.has(file));
  reportSameIds(entries, report);
  reportAddresses(entries, settings.facts, report);
  const articles = newestFirst(entries.filter((one) => folder.isPublished(one)));
  const issuesRead = readIssues(folder, report);
  const issueEntries = issuesRead?.entries;
  const files = new Set([...entries, ...(issueEntries ?? [])].map((one) => one.file));
  for (const known of [index.texts, index.frontMatter]) {
    for (const file of known.keys()) if (!files.has(file)) known.delete(file);
  }
  let issues: readonly Issue[] | undefined;
  const { logo: logoSetting } = settings;
  const logo = logoSetting && folder.settingImage(logoSetting.path, logoSetting.place, report);
  const publication: Publication = {
    ...settings.facts,
    settings: {
      ...settings.facts.settings,
      web: {
        ...settings.facts.settings.web,
        ...readWebFiles(root, report),
        ...(logo ? { logo } : {}),
      },
    },
    articles,
    get issues() {
      issues ??= issueEntries
        ? publishedIssues(issueEntries, asOf)
        : issuesByMonth(articles, settings.facts);
      return issues;
    },
  };
  const checked = new Set<string>();
  let isLookedBeside = false;
  return {
    ...(settings.isUsable ? { publication } : {}),
    drafts: newestFirst(entries.filter((one) => one.draft)),
    effectiveAsOf: newestUntil(asOf, entries, issueEntries ?? []),
    check(texts, step) {
      const articleFiles = [...entries, ...broken].map((one) => one.file);
      const issueFiles = [...(issueEntries ?? []), ...(issuesRead?.broken ?? [])];
      const sources = texts
        ? new Set([...texts].map((one) => one.source))
        : new Set([...articleFiles, ...issueFiles.map((one) => one.file)]);
      if (!texts && !isLookedBeside) {
        isLookedBeside = true;
        const folders = articleFiles.filter((file) => file.endsWith('/index.md'));
        const paths = new Map(folders.map((file) => [join(root, posix.dirname(file)), file]));
        index.lookInto(paths.keys(), (path) => {
          const before = report.calls;
          reportBeside(root, paths.get(path) ?? '', report);
          return report.calls > before;
        });
      }
      let done = 0;
      for (const source of sources) {
        if (!checked.has(source)) checkText(folder, source, report);
        checked.add(source);
        done += 1;
        step?.(done, sources.size);
      }
      if (!texts) reportSimilarImages(folder.images(), report);
      return report.diagnostics();
    },
    images: () => folder.images(),
    findImage: (name) => folder.findImage(name),
    reportImage: (file, fault) => folder.reportImage(file, fault),
  };
}

function newestFirst(entries: readonly ArticleEntry[]): readonly Article[] {
  return entries
    .map((one) => one.article)
    .sort((a, b) => b.date.getTime() - a.date.getTime() || compareStrings(a.id, b.id));
}

function publishedIssues(entries: readonly IssueEntry[], asOf: Date): readonly Issue[] {
  return entries
    .map((one) => one.issue)
    .filter((one) => one.date <= asOf)
    .sort((a, b) => b.date.getTime() - a.date.getTime() || compareStrings(a.id, b.id));
}

function toDate(asOf: Date | string, timeZone: string): Date {
  if (typeof asOf !== 'string') return asOf;
  const { date } = parseDate(asOf, timeZone);
  if (!date) throw new RangeError(`"${asOf}" is not a date`);
  return date;
}

function reportSameIds(entries: readonly ArticleEntry[], report: Report): void {
  const ids = new Map<string, ArticleEntry>();
  for (const entry of entries) {
    const { id } = entry.article;
    const sameId = ids.get(id);
    if (sameId) {
      const hint =
        'Change the id of the article that is not published yet: published ids must stay.';
      const message = `The id "${id}" is already used by ${sameId.file}.`;
      report.add(idDuplicate, entry.idPlace(), message, hint);
    } else ids.set(id, entry);
  }
}

function newestUntil(
  asOf: Date,
  articles: readonly ArticleEntry[],
  issues: readonly IssueEntry[],
): Date {
  let newest = 0;
  for (const { article, draft } of articles) {
    if (draft || article.date > asOf) continue;
    newest = Math.max(newest, article.date.getTime(), article.updated?.getTime() ?? 0);
  }
  for (const { issue } of issues) {
    if (issue.date <= asOf) newest = Math.max(newest, issue.date.getTime());
  }
  return new Date(newest);
}
