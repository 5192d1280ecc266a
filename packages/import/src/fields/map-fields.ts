import type { ForeignFields, SourceKind } from '../source.ts';
import { isRecord, recordOf } from '../sources/read-front-matter.ts';
import { toDate } from './dates.ts';

/** Front matter under our keys. */
export interface MappedFields {
  readonly title?: string;
  readonly date?: string;
  readonly updated?: string;
  readonly summary?: string;
  readonly authors: readonly string[];
  readonly tags: readonly string[];
  readonly language?: string;
  /** The address of an image, as the other tool has it. */
  readonly cover?: string;
  readonly coverAlt?: string;
  readonly isDraft: boolean;
  /** Its own last part of the address. */
  readonly slug?: string;
  /** Its own address. */
  readonly url?: string;
  readonly aliases: readonly string[];
  /** What no key holds. */
  readonly imported: ForeignFields;
}

/** Names of other tools, by our key; the first that a text has counts. */
const NAMES = {
  title: ['title', 'subject'],
  date: [
    'date',
    'published',
    'pubdate',
    'publishdate',
    'publish_date',
    'published_at',
    'created',
    'datetime',
    'created_at',
  ],
  updated: [
    'updated',
    'lastmod',
    'last_modified_at',
    'modified',
    'updateddate',
    'updated_at',
    'last_update',
  ],
  summary: ['summary', 'description', 'excerpt', 'custom_excerpt', 'abstract'],
  authors: ['authors', 'author'],
  tags: ['tags', 'tag', 'keywords'],
  categories: ['categories', 'category'],
  language: ['lang', 'language', 'locale'],
  cover: [
    'cover',
    'image',
    'featured_image',
    'featuredimage',
    'feature_image',
    'coverimage',
    'cover_image',
    'heroimage',
    'thumbnail',
    'banner',
    'images',
    'header_image',
  ],
  slug: ['slug'],
  url: ['url', 'permalink', 'path'],
  aliases: ['aliases', 'redirect_from', 'redirects', 'alias'],
} as const;

/** What says how the other tool shows a text, and nothing of the text itself. */
const OF_THE_TOOL =
  /^(?:layout|type|template|eleventynavigation|eleventyexcludefromcollections|weight|toc|comments|math|mathjax|katex|draft|published|status|private|hidden|unlisted|publish|render_with_liquid|output|sidebar_position)$/;

/** Translates the fields of another tool's front matter. */
export function mapFields(fields: ForeignFields, kind: SourceKind): MappedFields {
  const taken = new Set<string>();
  const byName = new Map(
    Object.entries(fields).map(([name, value]) => [name.toLowerCase(), value]),
  );
  for (const [name, value] of Object.entries(recordOf(byName.get('taxonomies')))) {
    if (!byName.has(name.toLowerCase())) byName.set(name.toLowerCase(), value);
    taken.add('taxonomies');
  }
  const find = <Value>(
    names: readonly string[],
    read: (value: unknown) => Value | undefined,
  ): Value | undefined => {
    for (const name of names) {
      const value = read(byName.get(name));
      if (value === undefined) continue;
      taken.add(name);
      return value;
    }
    return undefined;
  };
  const separator = kind === 'jekyll' ? /[\s,]+/ : /\s*,\s*/;
  const words = (value: unknown) => toList(value, separator);
  const title = find(NAMES.title, toLine);
  const date = find(NAMES.date, toDate);
  const updated = find(NAMES.updated, readUpdated);
  const summary = find(NAMES.summary, toLine);
  const authors = find(NAMES.authors, toNames) ?? [];
  const tags = [...(find(NAMES.tags, words) ?? []), ...(find(NAMES.categories, words) ?? [])];
  const language = find(NAMES.language, readLanguage);
  const cover = find(NAMES.cover, readImage);
  const slug = find(NAMES.slug, toLine);
  const url = find(NAMES.url, toLine);
  const aliases = find(NAMES.aliases, (value) => toList(value, /\s*,\s*/)) ?? [];
  const imported = Object.entries(fields).filter(([name, value]) => {
    const known = name.toLowerCase();
    return !taken.has(known) && !OF_THE_TOOL.test(known) && isSomething(value);
  });
  return {
    ...(title === undefined ? {} : { title }),
    ...(date === undefined ? {} : { date }),
    ...(updated === undefined || updated === date ? {} : { updated }),
    ...(summary === undefined ? {} : { summary }),
    authors,
    tags: unique(tags),
    ...(language === undefined ? {} : { language }),
    ...(cover === undefined ? {} : { cover: cover.image }),
    ...(cover?.alt === undefined ? {} : { coverAlt: cover.alt }),
    isDraft: isHidden(byName),
    ...(slug === undefined ? {} : { slug }),
    ...(url === undefined ? {} : { url }),
    aliases,
    imported: Object.fromEntries(imported.map(([name, value]) => [name, toPlain(value)])),
  };
}

/** A line of text without markup; undefined for what is none. */
export function toLine(value: unknown): string | undefined {
  if (typeof value === 'number') return String(value);
  if (typeof value !== 'string') return undefined;
  const line = value.replace(/\s+/g, ' ').trim();
  return line === '' ? undefined : line;
}

function toList(value: unknown, separator: RegExp): readonly string[] | undefined {
  const values = Array.isArray(value)
    ? value
    : typeof value === 'string'
      ? value.split(separator)
      : [value];
  const lines = values.flatMap(
    (one) => toLine(isRecord(one) ? (one.name ?? one.title) : one) ?? [],
  );
  return lines.length > 0 ? lines : undefined;
}

/** Names of authors: a name, a list of names, or records with a field `name`. */
function toNames(value: unknown): readonly string[] | undefined {
  if (typeof value === 'string')
    return toList(value, /\s*(?:,|;|\band\b|&)\s*(?!(?:Jr|Sr|PhD)\b)/i);
  return toList(value, /,/);
}

function readUpdated(value: unknown): string | undefined {
  return toDate(isRecord(value) ? value.date : value);
}

/** `en_US` is the language `en-US`. */
export function readLanguage(value: unknown): string | undefined {
  const tag = toLine(value)
    ?.replace(/_/g, '-')
    .replace(/\.UTF-?8$/i, '');
  if (tag === undefined) return undefined;
  try {
    return Intl.getCanonicalLocales(tag)[0];
  } catch {
    return undefined;
  }
}

function readImage(value: unknown): { image: string; alt?: string } | undefined {
  const one = Array.isArray(value) ? value[0] : value;
  if (isRecord(one)) {
    const image = toLine(
      one.image ?? one.src ?? one.path ?? one.url ?? one.feature ?? one.relative,
    );
    const alt = toLine(one.alt ?? one.caption);
    return image === undefined ? undefined : { image, ...(alt === undefined ? {} : { alt }) };
  }
  const image = toLine(one);
  return image !== undefined && /\.(?:avif|gif|jpe?g|png|svg|webp)(?:[?#]|$)/i.test(image)
    ? { image }
    : undefined;
}

/** Whether the other tool does not show the text. */
function isHidden(fields: ReadonlyMap<string, unknown>): boolean {
  const is = (name: string, pattern: RegExp) => pattern.test(String(fields.get(name) ?? ''));
  return (
    ['draft', 'private', 'hidden', 'unlisted', 'eleventyexcludefromcollections'].some((name) =>
      is(name, /^(?:true|yes)$/i),
    ) ||
    is('published', /^(?:false|no)$/i) ||
    is('publish', /^(?:false|no)$/i) ||
    is('status', /^(?:draft|auto-draft|hidden|pending|private|trash)$/i)
  );
}

function isSomething(value: unknown): boolean {
  if (value === null || value === undefined || value === '') return false;
  return !(Array.isArray(value) && value.length === 0);
}

/** Data that YAML can write: dates as text. */
function toPlain(value: unknown): unknown {
  if (value instanceof Date) return toDate(value) ?? String(value);
  if (typeof value === 'bigint') return String(value);
  if (Array.isArray(value)) return value.map(toPlain);
  if (!isRecord(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, toPlain(inner)]));
}

export function unique(values: readonly string[]): readonly string[] {
  return [...new Map(values.map((value) => [value.toLowerCase(), value])).values()];
}
