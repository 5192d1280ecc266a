import type { RequestListener, ServerResponse } from 'node:http';
import sirv from 'sirv';

/** The media types of files whose ending does not tell them. */
const MEDIA_TYPES: readonly (readonly [RegExp, string])[] = [
  [/\/atom\.xml$/, 'application/atom+xml; charset=utf-8'],
  [/\.opds\.xml$/, 'application/atom+xml;profile=opds-catalog; charset=utf-8'],
  [/\.opds\.json$/, 'application/opds+json; charset=utf-8'],
  [/\/feed\.json$/, 'application/feed+json; charset=utf-8'],
  [/\/sitemap\.xml$/, 'application/xml; charset=utf-8'],
  [/\.xml$/, 'application/rss+xml; charset=utf-8'],
  [/\.opml$/, 'text/x-opml; charset=utf-8'],
  [/\.epub$/, 'application/epub+zip'],
  [/\.eml$/, 'message/rfc822'],
  [/\.txt$/, 'text/plain; charset=utf-8'],
];

/** Nothing from elsewhere, no script or style in a page. */
const POLICY = "default-src 'self'";
/** The search page runs WebAssembly, which searches the index. */
const SEARCH_POLICY = `${POLICY}; script-src 'self' 'wasm-unsafe-eval'`;

/**
 * Answers requests with the files of a site, as the web server's recipes do.
 *
 * @param folder absolute path of the site
 * @param base path of the site's address, ending in `/`
 * @param notFound reads the page for addresses without one
 */
export function serveSite(
  folder: string,
  base: string,
  notFound: () => Uint8Array | undefined,
): RequestListener {
  const serve = sirv(folder, { dev: true, etag: true, setHeaders });
  return (request, response) => {
    const url = request.url ?? '/';
    const answerNotFound = () => {
      const page = notFound();
      response.writeHead(404, {
        'Content-Type': page ? 'text/html; charset=utf-8' : 'text/plain; charset=utf-8',
        'Content-Security-Policy': POLICY,
      });
      response.end(page ?? 'Not found\n');
    };
    if (`${url}/` === base) {
      response.writeHead(301, { Location: base }).end();
    } else if (url.startsWith(base)) {
      request.url = `/${url.slice(base.length)}`;
      serve(request, response, answerNotFound);
    } else answerNotFound();
  };
}

function setHeaders(response: ServerResponse, path: string): void {
  const [, type] = MEDIA_TYPES.find(([pattern]) => pattern.test(path)) ?? [];
  if (type !== undefined) response.setHeader('Content-Type', type);
  const isSearch = /(?:^|\/)search(?:\/|$)/.test(path);
  response.setHeader('Content-Security-Policy', isSearch ? SEARCH_POLICY : POLICY);
  response.setHeader('X-Content-Type-Options', 'nosniff');
}
