import { join } from 'node:path';
import { toAsciiUrl } from '../body/to-ascii-url.ts';
import type { Place, Report } from '../diagnostics/report.ts';
import type { Author } from '../model.ts';
import { decodeText } from '../read/decode-text.ts';
import {
  findArticles,
  reportMisplaced,
  reportOutside,
  reportSimilar,
  type SourceFile,
} from '../read/find-sources.ts';
import { readFrontMatter } from '../read/front-matter.ts';
import { FrontMatterSource } from '../read/front-matter-source.ts';
import { readFrontMatterBytes } from '../read/read-front-matter-bytes.ts';
import { articlePath } from '../rules/article-path.ts';
import { articlesMissing } from '../rules/articles-missing.ts';
import { slugDuplicate } from '../rules/slug-duplicate.ts';
import { titleBlank } from '../rules/title-blank.ts';
import { type ArticleFields, articleSchema } from '../schema/article-schema.ts';
import { type DataSource, locateValue, validate } from '../schema/validate.ts';
import type { ArticleEntry } from './article-entry.ts';
import { ArticleFile } from './article-file.ts';
import { authorsOf } from './authors-of.ts';
import type { ContentFolder } from './content-folder.ts';
import { fromOtherTools } from './from-other-tools.ts';
import { isVisible } from './is-visible.ts';
import { SimilarTags } from './report-similar-names.ts';
import { reportEntity, reportIllegalCharacters, reportUpdated } from './report-values.ts';

export interface ArticlesRead {
  /** In the order of their files. */
  readonly entries: readonly ArticleEntry[];
  /** Articles whose front matter cannot be used; that is reported. */
  readonly broken: readonly SourceFile[];
}

/** Reads the front matter of all articles. */
export function readArticles(
  folder: ContentFolder,
  authors: ReadonlyMap<string, Author>,
  report: Report,
): ArticlesRead {
  const { timeZone } = folder.settings.facts;
  const schema = articleSchema(timeZone);
  const entries: ArticleEntry[] = [];
  const broken: SourceFile[] = [];
  const fileOfSlug = new Map<string, string>();
  const read: SourceFile[] = [];
  const similarTags = new SimilarTags(report);
  for (const found of findArticles(folder.root, report)) {
    const first = fileOfSlug.get(found.slug);
    if (first !== undefined) {
      const place = { file: found.file, line: 1, column: 1 };
      const hint = 'Rename one of them: the name is part of the URL of the article.';
      report.add(slugDuplicate, place, `${first} has the same name.`, hint);
      continue;
    }
    const known = folder.frontMatter.fieldsOf(found.file);
    if (known) {
      fileOfSlug.set(found.slug, found.file);
      read.push(found);
      const source = new FrontMatterSource(folder.root, found.file);
      entries.push(toEntry(found, known, source, folder, authors, report));
      similarTags.add(known.tags ?? [], source);
      continue;
    }
    const bytes = readFrontMatterBytes(folder.root, join(folder.root, found.file));
    if (bytes === 'missing') reportMisplaced(folder.root, found.file, report);
    if (bytes === 'outside') reportOutside(found.file, report);
    if (typeof bytes === 'string') continue;
    fileOfSlug.set(found.slug, found.file);
    read.push(found);
    const callsBefore = report.calls;
    const text = decodeText(bytes, found.file, report);
    const source = text === undefined ? undefined : readFrontMatter(text, found.file, report);
    const fields = source && validate(schema, fromOtherTools(source, timeZone), report);
    if (source) reportIllegalCharacters(source, report);
    if (source && fields) {
      if (report.calls === callsBefore) folder.frontMatter.add(found.file, fields);
      entries.push(toEntry(found, fields, source, folder, authors, report));
      similarTags.add(fields.tags ?? [], source);
    } else broken.push(found);
  }
  if (read.length === 0) reportMissing(report);
  reportSimilar(read, report);
  return { entries, broken };
}

/** Tells of texts of which none is an article: the editions would be empty. */
function reportMissing(report: Report): void {
  const [first] = report.diagnostics().filter((one) => one.ruleId === articlePath.id);
  if (!first) return;
  const hint = 'An article is articles/<name>.md or articles/<name>/index.md.';
  report.add(articlesMissing, first, 'No file in articles/ has the path of an article.', hint);
}

function toEntry(
  { slug, file }: SourceFile,
  fields: ArticleFields,
  source: DataSource,
  folder: ContentFolder,
  authors: ReadonlyMap<string, Author>,
  report: Report,
): ArticleEntry {
  if (!isVisible(fields.title)) {
    const message = `The title has no visible character; "${slug}" replaces it.`;
    report.add(titleBlank, locateValue(source, ['title']), message);
  }
  reportEntity(fields.title, source, report);
  reportUpdated(fields, source, folder.asOf, report);
  const facts = {
    id: fields.id || slug,
    slug,
    title: isVisible(fields.title) ? fields.title : slug,
    url: addressOf(slug, fields, folder),
    aliases: aliasesOf(fields, folder),
    authors: authorsOf(fields, source, authors, report),
  };
  // Parses the file again: to keep the parsed front matter of every article takes much memory.
  const placeOf = (name: 'id' | 'url'): Place =>
    fields[name]
      ? locateValue(new FrontMatterSource(folder.root, file), [name])
      : { file, line: 1, column: 1 };
  return {
    article: new ArticleFile(folder, file, fields, facts),
    file,
    draft: fields.draft === true,
    namesCover: fields.cover !== undefined,
    idPlace: () => placeOf('id'),
    urlPlace: () => placeOf('url'),
    aliasPlace: (index) =>
      locateValue(new FrontMatterSource(folder.root, file), ['aliases', index]),
  };
}

function aliasesOf({ aliases = [] }: ArticleFields, folder: ContentFolder): readonly string[] {
  const base = folder.settings.facts.url;
  return aliases.flatMap((alias) => toAsciiUrl(alias, base) ?? []);
}

function addressOf(slug: string, { url }: ArticleFields, folder: ContentFolder): string {
  const base = folder.settings.facts.url;
  const own = `${base}${encodeURIComponent(slug)}/`;
  return url ? (toAsciiUrl(url, base) ?? own) : own;
}
