/** What the URL standard leaves as it is, and stricter readers of RFC 3986 refuse. */
const UNSAFE = /[[\]|^{}"<>\\`\s]|%(?![0-9a-fA-F]{2})/g;

/**
 * An address as an absolute, ASCII-only URL: hosts in punycode, the rest percent-encoded
 * (RFC 3986). Undefined where it is none.
 */
export function toAsciiUrl(address: string, base?: string): string | undefined {
  let url: URL;
  try {
    url = new URL(address, base);
  } catch {
    return undefined;
  }
  const authority = url.href.match(/^[a-z][a-z0-9+.-]*:(?:\/\/[^/?#]*)?/i)?.[0] ?? '';
  return authority + url.href.slice(authority.length).replace(UNSAFE, encodeURIComponent);
}

/** Whether no label of the host in a URL is empty, but for the root's at the end (RFC 1035, 2.3.1). */
export function hasValidHost(url: string): boolean {
  if (!/^[a-z][\w+.-]*:\/\//i.test(url)) return true;
  const { hostname } = new URL(url);
  return hostname !== '' && !hostname.replace(/\.$/, '').split('.').includes('');
}
