import { join } from 'node:path';
import { summarise } from '../body/summarise.ts';
import { toAsciiUrl } from '../body/to-ascii-url.ts';
import type { Place, Report } from '../diagnostics/report.ts';
import { directionOf } from '../direction-of.ts';
import type { Article, Author, Body, Cover } from '../model.ts';
import { hasIllegalCharacter, illegalOffsets } from '../read/clean-text.ts';
import { decodeText } from '../read/decode-text.ts';
import {
  findArticles,
  reportMisplaced,
  reportOutside,
  reportSimilar,
  type SourceFile,
} from '../read/find-sources.ts';
import { readFrontMatter } from '../read/front-matter.ts';
import { readFrontMatterBytes } from '../read/read-front-matter-bytes.ts';
import { authorUnknown } from '../rules/author-unknown.ts';
import {
  characterIllegal,
  ILLEGAL_CHARACTER_HINT,
  illegalCharacterMessage,
} from '../rules/character-illegal.ts';
import { fieldType } from '../rules/field-type.ts';
import { markupUnread } from '../rules/markup-unread.ts';
import { slugDuplicate } from '../rules/slug-duplicate.ts';
import { titleBlank } from '../rules/title-blank.ts';
import { updatedEarly } from '../rules/updated-early.ts';
import { updatedLate } from '../rules/updated-late.ts';
import { type ArticleFields, articleSchema } from '../schema/article-schema.ts';
import { quote } from '../schema/fields.ts';
import { nearest } from '../schema/nearest.ts';
import { validate, valuePlace, type YamlSource, yamlPlace } from '../schema/validate.ts';
import { isMapping, type YamlData, type YamlPath } from '../yaml/yaml-data.ts';
import type { ContentFolder } from './content-folder.ts';

/** An article of the content folder, published or not. */
export interface ArticleEntry {
  readonly article: Article;
  /** Path relative to the content folder. */
  readonly file: string;
  readonly draft: boolean;
  /** Whether the front matter names a cover, shown or not. */
  readonly namesCover: boolean;
  /** Where the id is given; the file's start, where the slug serves. */
  readonly idPlace: Place;
  /** Where the address is given; the file's start, where the slug serves. */
  readonly urlPlace: Place;
}

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
  const schema = articleSchema(folder.settings.facts.timeZone);
  const entries: ArticleEntry[] = [];
  const broken: SourceFile[] = [];
  const fileOfSlug = new Map<string, string>();
  const read: SourceFile[] = [];
  for (const found of findArticles(folder.root, report)) {
    const first = fileOfSlug.get(found.slug);
    if (first !== undefined) {
      const place = { file: found.file, line: 1, column: 1 };
      const hint = 'rename one of them: the name is the address of the article';
      report.add(slugDuplicate, place, `${first} has the same name`, hint);
      continue;
    }
    const bytes = readFrontMatterBytes(folder.root, join(folder.root, found.file));
    if (bytes === 'missing') reportMisplaced(folder.root, found.file, report);
    if (bytes === 'outside') reportOutside(found.file, report);
    if (typeof bytes === 'string') continue;
    fileOfSlug.set(found.slug, found.file);
    read.push(found);
    const text = decodeText(bytes, found.file, report);
    const source = text === undefined ? undefined : readFrontMatter(text, found.file, report);
    const fields = source && validate(schema, withDraft(source), report);
    if (source) reportIllegalCharacters(source, report);
    if (source && fields) entries.push(toEntry(found, fields, source, folder, authors, report));
    else broken.push(found);
  }
  reportSimilar(read, report);
  return { entries, broken };
}

function toEntry(
  { slug, file }: SourceFile,
  fields: ArticleFields,
  source: YamlSource,
  folder: ContentFolder,
  authors: ReadonlyMap<string, Author>,
  report: Report,
): ArticleEntry {
  if (!isVisible(fields.title)) {
    const message = `the title has no visible character: "${slug}" stands for it`;
    report.add(titleBlank, valuePlace(source, ['title']), message);
  }
  reportEntity(fields.title, source, report);
  reportUpdated(fields, source, folder.asOf, report);
  const facts = {
    id: fields.id || slug,
    slug,
    title: isVisible(fields.title) ? fields.title : slug,
    url: addressOf(slug, fields, source, folder, report),
    authors: authorsOf(fields, source, authors, report),
  };
  return {
    article: new ArticleFile(folder, file, fields, facts),
    file,
    draft: fields.draft === true,
    namesCover: fields.cover !== undefined,
    idPlace: fields.id ? valuePlace(source, ['id']) : { file, line: 1, column: 1 },
    urlPlace: fields.url ? valuePlace(source, ['url']) : { file, line: 1, column: 1 },
  };
}

/** An article whose body is read when somebody asks for it. */
class ArticleFile implements Article {
  readonly id: string;
  readonly slug: string;
  readonly title: string;
  readonly date: Date;
  readonly updated?: Date;
  readonly authors: readonly Author[];
  readonly tags: readonly string[];
  readonly language: string;
  readonly url: string;
  readonly section?: string;
  readonly source: string;
  readonly #folder: ContentFolder;
  #firstWords: string | undefined;
  readonly #fields: Pick<ArticleFields, 'summary' | 'cover'>;

  constructor(
    folder: ContentFolder,
    file: string,
    fields: ArticleFields,
    facts: Pick<Article, 'id' | 'slug' | 'title' | 'url' | 'authors'>,
  ) {
    this.#folder = folder;
    this.#fields = { summary: fields.summary, cover: fields.cover };
    this.id = facts.id;
    this.slug = facts.slug;
    this.title = facts.title;
    this.date = fields.date;
    const { updated } = fields;
    if (updated && updated > fields.date && updated <= folder.asOf) this.updated = updated;
    this.authors = facts.authors;
    this.tags = [...new Set(fields.tags ?? [])];
    this.language = fields.language ?? folder.settings.facts.language;
    this.url = facts.url;
    if (fields.section) this.section = fields.section;
    this.source = file;
  }

  get standfirst(): string | undefined {
    return this.#fields.summary?.replace(/\s+/g, ' ') || undefined;
  }

  get summary(): string {
    if (this.standfirst !== undefined) return this.standfirst;
    if (this.#firstWords === undefined) this.body();
    return this.#firstWords ?? '';
  }

  get direction() {
    return directionOf(this.language);
  }

  get cover(): Cover | undefined {
    const { cover } = this.#fields;
    return cover && this.#folder.coverOf(this.source, this.url, cover);
  }

  body(): Body {
    const body = this.#folder.bodyOf(this.source, this.url);
    // Whoever shows a text shows its summary too, and a second parse would be for that alone.
    if (this.standfirst === undefined) {
      this.#firstWords ??= summarise(body).replace(/\s+/g, ' ');
    }
    return body;
  }
}

function addressOf(
  slug: string,
  fields: ArticleFields,
  source: YamlSource,
  folder: ContentFolder,
  report: Report,
): string {
  const { url } = folder.settings.facts;
  const own = `${url}${encodeURIComponent(slug)}/`;
  if (!fields.url) return own;
  const given = /^(?:https?:|\/)/i.test(fields.url) ? toAsciiUrl(fields.url, url) : undefined;
  if (given !== undefined && /^https?:/.test(given)) return given;
  const hint = 'write https://… or a path from the root such as /2024/first-light/';
  report.add(fieldType, valuePlace(source, ['url']), 'url must be a web address', hint);
  return own;
}

function authorsOf(
  fields: ArticleFields,
  source: YamlSource,
  known: ReadonlyMap<string, Author>,
  report: Report,
): readonly Author[] {
  const entries = Array.isArray(fields.authors)
    ? fields.authors
    : fields.authors === undefined
      ? []
      : [fields.authors];
  const found: Author[] = [];
  entries.forEach((entry, index) => {
    const { name, ...more } = typeof entry === 'string' ? { name: entry } : entry;
    const author =
      known.get(name) ?? [...known.values()].find((one) => one.name === name) ?? undefined;
    if (!isVisible(name) || (author && found.includes(author))) return;
    if (!author && typeof entry === 'string' && known.size > 0) {
      const near = nearest(name, [...known.keys()]);
      const place = valuePlace(
        source,
        Array.isArray(fields.authors) ? ['authors', index] : ['authors'],
      );
      const hint = near === undefined ? 'add them there' : `did you mean "${near}"?`;
      report.add(authorUnknown, place, `${quote(name)} is not in authors.yaml`, hint);
    }
    found.push(author ?? toAuthor(name, more));
  });
  return found;
}

/** By what other tools keep an article from readers, and what says that they do not. */
const HIDING: Readonly<Record<string, { readonly hides: RegExp; readonly shows: RegExp }>> = {
  hidden: { hides: /^(?:true|yes)$/i, shows: /^(?:false|no)$/i },
  password: { hides: /./, shows: /^(?:|~|false|no|null)$/i },
  private: { hides: /^(?:true|yes)$/i, shows: /^(?:false|no)$/i },
  published: { hides: /^(?:false|no)$/i, shows: /^(?:true|yes)$/i },
  status: { hides: /^(?:draft|hidden|pending|private|trash)$/i, shows: /^publish(?:ed)?$/i },
  unlisted: { hides: /^(?:true|yes)$/i, shows: /^(?:false|no)$/i },
  visibility: { hides: /^(?:hidden|password|private)$/i, shows: /^public$/i },
};

/** Whether a field of other tools hides an article; undefined where it says nothing of that. */
function isHiding(name: string, value: YamlData | null | undefined): boolean | undefined {
  const field = Object.hasOwn(HIDING, name) ? HIDING[name] : undefined;
  if (!field || typeof value === 'object') return field && value === null ? false : undefined;
  const text = String(value ?? '');
  if (field.shows.test(text)) return false;
  return field.hides.test(text) ? true : undefined;
}

/** The front matter in our words: what other tools hide is a draft. */
function withDraft(source: YamlSource): YamlSource {
  const { data } = source.document;
  if (!isMapping(data)) return source;
  const known = Object.keys(data).filter((name) => isHiding(name, data[name]) !== undefined);
  if (known.length === 0) return source;
  const isHidden = known.some((name) => isHiding(name, data[name]));
  const rest = Object.fromEntries(Object.entries(data).filter(([name]) => !known.includes(name)));
  const mended = isHidden ? { ...rest, draft: 'true' } : rest;
  return { ...source, document: { ...source.document, data: mended } };
}

/** Titles come as HTML out of some tools, and would show their entities to readers. */
function reportEntity(title: string, source: YamlSource, report: Report): void {
  const [entity] = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,31});/i.exec(title) ?? [];
  if (entity === undefined) return;
  const message = `${quote(entity)} stays in the title: a title is plain text`;
  const hint = 'write the character itself';
  report.add(markupUnread, valuePlace(source, ['title']), message, hint);
}

const DAY = 86_400_000;

function reportUpdated(
  fields: ArticleFields,
  source: YamlSource,
  asOf: Date,
  report: Report,
): void {
  const { data } = source.document;
  if (!fields.updated || !isMapping(data)) return;
  if (fields.updated > asOf && fields.date <= asOf) {
    const message = 'updated is later than now: no edition shows it before';
    report.add(updatedLate, valuePlace(source, ['updated']), message);
  }
  // A day without an hour lasts until its end.
  const lasts = String(data.updated).includes(':') ? 0 : DAY - 1;
  if (fields.updated.getTime() + lasts >= fields.date.getTime()) return;
  const place = valuePlace(source, ['updated']);
  const hint = 'correct one of the two dates, or take this one out';
  report.add(updatedEarly, place, 'updated is before date: no edition shows it', hint);
}

function toAuthor(
  name: string,
  more: { sortName?: string | undefined; url?: string | undefined },
): Author {
  return { name, sortName: more.sortName || name, ...(more.url ? { url: more.url } : {}) };
}

function reportIllegalCharacters(source: YamlSource, report: Report): void {
  if (source.text.includes('\\')) reportEscaped(source.document.data, [], source, report);
  if (!hasIllegalCharacter(source.text)) return;
  for (const { offset, codePoint } of illegalOffsets(source.text)) {
    const place = yamlPlace(source, offset);
    report.add(characterIllegal, place, illegalCharacterMessage(codePoint), ILLEGAL_CHARACTER_HINT);
  }
}

/** Reports illegal characters that the YAML writes as escapes: "\\u0000". */
function reportEscaped(data: YamlData, path: YamlPath, source: YamlSource, report: Report): void {
  if (typeof data === 'string') {
    if (!hasIllegalCharacter(data) || hasIllegalCharacter(source.text)) return;
    const message = 'a character of this value was taken out: it cannot stand in XML';
    report.add(characterIllegal, valuePlace(source, path), message, ILLEGAL_CHARACTER_HINT);
  } else {
    for (const [key, value] of Object.entries(data)) {
      reportEscaped(value, [...path, Array.isArray(data) ? Number(key) : key], source, report);
    }
  }
}

/** Whether a text has anything to see: not only spaces, controls and zero-width characters. */
function isVisible(text: string): boolean {
  return /[^\s\p{C}\p{M}\u115f\u1160\u3164\uffa0\u2800]/u.test(text);
}
