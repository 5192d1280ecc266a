/**
 * Returns the URL of a part of a page.
 *
 * @param url absolute URL of the page
 * @param fragment id of the part, which may hold any character; undefined for the page itself
 */
export function atFragment(url: string, fragment: string | undefined): string {
  if (fragment === undefined) return url;
  const part = new URL(url);
  part.hash = encodeURIComponent(fragment);
  return part.href;
}
