import { readLanguage, toLine } from '../fields/map-fields.ts';
import type { ForeignFields, Source } from '../source.ts';
import { type ExportedText, exportSource } from './export.ts';
import { isRecord } from './read-front-matter.ts';
import { toSiteUrl } from './site-url.ts';

/** Returns whether data is an export of Ghost: `{ db: [{ data: { posts } }] }`, or only its `data`. */
export function isGhost(data: unknown): boolean {
  return tablesOf(data) !== undefined;
}

/** The posts of an export of Ghost; its pages are left. */
export function ghostSource(data: unknown, file: string): Source {
  const tables = tablesOf(data) ?? {};
  const rows = (name: string): readonly ForeignFields[] => {
    const table = tables[name];
    return Array.isArray(table) ? table.filter(isRecord) : [];
  };
  const settings = new Map(rows('settings').map((row) => [String(row.key), toLine(row.value)]));
  const names = (join: string, key: string, table: string, field: string) => {
    const byId = new Map(rows(table).map((row) => [String(row.id), toLine(row[field])]));
    const found = new Map<string, string[]>();
    for (const row of rows(join)) {
      const name = byId.get(String(row[key]));
      const post = String(row.post_id);
      if (name !== undefined) found.set(post, [...(found.get(post) ?? []), name]);
    }
    return found;
  };
  const tags = names('posts_tags', 'tag_id', 'tags', 'name');
  const authors = names('posts_authors', 'author_id', 'users', 'name');
  const metas = new Map(rows('posts_meta').map((row) => [String(row.post_id), row]));
  const url = toSiteUrl(settings.get('url'));
  const ofSite = (text: string) => text.replace(/__GHOST_URL__\/?/g, '/');
  const isPage = (row: ForeignFields) => row.type === 'page' || row.page === true || row.page === 1;
  const posts = rows('posts').filter((row) => !isPage(row));
  const texts = posts.map((row): ExportedText => {
    const id = String(row.id);
    const image = toLine(row.feature_image);
    return {
      fields: {
        title: row.title,
        date: row.published_at ?? row.created_at,
        updated: row.updated_at,
        summary: row.custom_excerpt,
        authors: authors.get(id),
        tags: (tags.get(id) ?? []).filter((tag) => !tag.startsWith('#')),
        feature_image: image && { image: ofSite(image), alt: metas.get(id)?.feature_image_alt },
        status: row.status,
        language: row.locale,
      },
      body: ofSite(String(row.html ?? row.plaintext ?? '')),
      format: row.html ? 'html' : 'text',
      slug: toLine(row.slug),
      url: row.slug ? `/${row.slug}/` : undefined,
    };
  });
  const skipped = rows('posts')
    .filter(isPage)
    .map((row) => ({
      file: `${file}#${row.slug}`,
      reason: 'A page of the site, not a post.',
      isPage: true,
    }));
  const site = {
    title: settings.get('title'),
    description: settings.get('description'),
    url,
    language: readLanguage(settings.get('lang') ?? settings.get('locale')),
    timeZone: settings.get('timezone') ?? settings.get('active_timezone'),
  };
  return exportSource('ghost', file, { ...site, url: url ?? undefined }, texts, skipped);
}

function tablesOf(data: unknown): ForeignFields | undefined {
  const [first] = isRecord(data) && Array.isArray(data.db) ? data.db : [data];
  const tables = isRecord(first) ? (isRecord(first.data) ? first.data : first) : undefined;
  return tables && Array.isArray(tables.posts) ? tables : undefined;
}
