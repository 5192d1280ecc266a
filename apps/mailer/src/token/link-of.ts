/** The address of a page for the bearer of a token: it confirms, or unsubscribes, them. */
export function linkOf(page: string | URL, token: string): string {
  const url = new URL(page);
  url.searchParams.set('t', token);
  return url.href;
}
