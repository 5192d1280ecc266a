import type { Publication } from '../model.ts';
import { publicFile } from './public-file.ts';

/** Folders of the web edition, relative to the folder of the site. */
export const SITE_FOLDERS = {
  archive: 'archive',
  assets: 'assets',
  authors: 'authors',
  search: 'search',
  subscribe: 'subscribe',
  tags: 'tags',
} as const;

/** Files of the web edition that are not made from texts. */
export const SITE_FILES = {
  home: 'index.html',
  notFound: '404.html',
  redirects: '_redirects',
  robots: 'robots.txt',
  sitemap: 'sitemap.xml',
} as const;

/** The files of the site that no article may take: pages of the web edition, and its folders' pages. */
export function reservedFiles({
  url,
  settings,
}: Pick<Publication, 'url' | 'settings'>): ReadonlySet<string> {
  const folders = Object.values(SITE_FOLDERS).map((folder) => `${folder}/index.html`);
  const { feed, epub, newsletter } = settings;
  const addresses = [feed.url, epub.url, newsletter.archive];
  return new Set([
    ...Object.values(SITE_FILES),
    ...folders,
    ...addresses.flatMap((address) => publicFile(address, url) ?? []),
  ]);
}
