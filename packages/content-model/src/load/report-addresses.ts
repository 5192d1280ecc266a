import type { Report } from '../diagnostics/report.ts';
import type { Publication } from '../model.ts';
import { addressTaken } from '../rules/address-taken.ts';
import { addressUnservable } from '../rules/address-unservable.ts';
import { urlDuplicate } from '../rules/url-duplicate.ts';
import { quote } from '../schema/fields.ts';
import { isOnSite, publicFile } from '../site/public-file.ts';
import { reservedFiles } from '../site/site-pages.ts';
import type { ArticleEntry } from './article-entry.ts';

/** Reports URLs and aliases of articles that two pages would need, or that no page can have. */
export function reportAddresses(
  entries: readonly ArticleEntry[],
  publication: Pick<Publication, 'url' | 'settings'>,
  report: Report,
): void {
  const reserved = reservedFiles(publication);
  const urls = new Map<string, ArticleEntry>();
  /** The files of articles, folded as file systems fold them, and whose they are. */
  const files = new Map<string, ArticleEntry>();
  for (const entry of entries) {
    if (entry.draft) continue;
    const { url } = entry.article;
    const same = urls.get(url);
    if (same) {
      const message = `The URL ${url} is already used by ${same.file}.`;
      report.add(urlDuplicate, entry.urlPlace(), message);
      continue;
    }
    urls.set(url, entry);
    const file = publicFile(url, publication.url);
    if (file !== undefined && reserved.has(file)) {
      const message = `The URL ${url} is that of a page that the web edition makes.`;
      const hint = 'Rename the article, or set "url".';
      report.add(addressTaken, entry.urlPlace(), message, hint);
    } else if (file !== undefined) {
      if (!files.has(fold(file))) files.set(fold(file), entry);
    } else if (isOnSite(url, publication.url)) {
      const message = `The web edition can make no page for the URL ${quote(url)}.`;
      const hint = 'Set "url" to a path of names without ? : * " < > | and \\.';
      report.add(addressUnservable, entry.urlPlace(), message, hint);
    }
  }
  for (const entry of entries) {
    if (!entry.draft) reportAliases(entry, publication.url, reserved, files, report);
  }
}

function reportAliases(
  entry: ArticleEntry,
  site: string,
  reserved: ReadonlySet<string>,
  files: Map<string, ArticleEntry>,
  report: Report,
): void {
  for (const [index, alias] of entry.article.aliases.entries()) {
    const file = publicFile(alias, site);
    if (file === undefined) {
      const message = `The web edition can make no page for the alias ${quote(alias)}.`;
      const hint = `Write a path below ${new URL(site).pathname}, without a query.`;
      report.add(addressUnservable, entry.aliasPlace(index), message, hint);
      continue;
    }
    const owner = files.get(fold(file));
    if (owner || reserved.has(file)) {
      const whose = owner ? `used by ${owner.file}` : 'that of a page that the web edition makes';
      const message = `The alias ${alias} is ${whose}.`;
      report.add(addressTaken, entry.aliasPlace(index), message, 'Delete the alias.');
    } else files.set(fold(file), entry);
  }
}

/** Two files whose names differ in capitals only are one file on macOS and Windows. */
function fold(file: string): string {
  return file.normalize('NFC').toLowerCase();
}
