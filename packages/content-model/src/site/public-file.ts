/** Longest name of a file or folder on common file systems, in bytes of UTF-8. */
const MAX_NAME_BYTES = 255;

/** Characters that cannot be in a name on Windows, and those that no URL should hide. */
const UNSAFE_NAME = /[\u0000-\u001f\u007f"*:<>?\\|/]|[. ]$/;

/** Whether an address is below that of the publication. @param site ends in `/` */
export function isOnSite(url: string, site: string): boolean {
  return url.startsWith(site);
}

/**
 * Returns the file that a web server sends for an address: a path relative to the folder of the
 * site, with `/`. Undefined where the address is elsewhere, has a query, or has a part that cannot
 * be the name of a file everywhere.
 *
 * @param url absolute, ASCII-only URL
 * @param site the URL of the publication, ending in `/`
 */
export function publicFile(url: string, site: string): string | undefined {
  if (!isOnSite(url, site)) return undefined;
  const path = url.slice(site.length).replace(/#.*$/, '');
  if (path.includes('?')) return undefined;
  const names: string[] = [];
  const parts = path.replace(/\/$/, '').split('/');
  for (const part of path === '' ? [] : parts) {
    const name = decodePart(part);
    if (name === undefined || name === '' || name.startsWith('..') || UNSAFE_NAME.test(name)) {
      return undefined;
    }
    if (Buffer.byteLength(name) > MAX_NAME_BYTES) return undefined;
    names.push(name);
  }
  const isFile = !path.endsWith('/') && /\.html?$/i.test(path);
  return [...names, ...(isFile ? [] : ['index.html'])].join('/');
}

function decodePart(part: string): string | undefined {
  try {
    return decodeURIComponent(part);
  } catch {
    return undefined;
  }
}
