/** The URL of a home page with a slash at its end; undefined for what is none, or of this machine. */
export function toSiteUrl(...parts: readonly unknown[]): string | undefined {
  const text = parts
    .filter((part) => typeof part === 'string' && part !== '')
    .map(String)
    .join('/')
    .replace(/(?<!:)\/{2,}/g, '/');
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (!url || !/^https?:$/.test(url.protocol) || /^(?:localhost|127\.)/.test(url.hostname)) {
    return undefined;
  }
  return url.href.endsWith('/') ? url.href : `${url.href}/`;
}
