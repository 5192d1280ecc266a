import { readLanguage, toLine } from '../fields/map-fields.ts';
import type { ForeignFields, Source } from '../source.ts';
import { type ExportedText, exportSource } from './export.ts';
import { isRecord } from './read-front-matter.ts';
import { toSiteUrl } from './site-url.ts';

/** The texts of a JSON Feed. */
export function jsonFeedSource(feed: ForeignFields, file: string): Source {
  const items = Array.isArray(feed.items) ? feed.items.filter(isRecord) : [];
  const texts = items.map((item): ExportedText => {
    const html = typeof item.content_html === 'string' ? item.content_html : undefined;
    return {
      fields: {
        title: item.title,
        date: item.date_published,
        updated: item.date_modified,
        summary: item.summary,
        authors: item.authors ?? item.author,
        tags: item.tags,
        language: item.language,
      },
      body: html ?? String(item.content_text ?? ''),
      format: html === undefined ? 'text' : 'html',
      url: toLine(item.url),
    };
  });
  const site = {
    title: toLine(feed.title),
    description: toLine(feed.description),
    url: toSiteUrl(toLine(feed.home_page_url)),
    language: readLanguage(feed.language),
  };
  return exportSource('feed', file, site, texts);
}
