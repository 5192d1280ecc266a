import { rfc3339 } from '@pressroom/edition';
import { escapeXml } from '@pressroom/render';

/** A page that search engines should know. */
export interface SitemapEntry {
  /** Absolute URL. */
  readonly url: string;
  readonly changed?: Date | undefined;
}

/** Writes the list of a site's pages (sitemaps.org, protocol 0.9). */
export function writeSitemap(entries: readonly SitemapEntry[]): string {
  const urls = entries.map(({ url, changed }) => {
    const lastmod = changed ? `<lastmod>${rfc3339(changed)}</lastmod>` : '';
    return `<url><loc>${escapeXml(url)}</loc>${lastmod}</url>\n`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${urls.join('')}</urlset>\n`;
}
