import type { Publication } from '@pressroom/content-model';

/**
 * A name for something of the publication that stays when its address changes: a `tag:` URI
 * (RFC 4151) in the publication's domain, from the year since which it owns it.
 *
 * @param path what is named, in segments; any characters
 */
export function tagUri(publication: Publication, ...path: readonly string[]): string {
  const { hostname } = new URL(publication.url);
  const specific = path.map((segment) => encodeURIComponent(segment)).join('/');
  return `tag:${hostname},${publication.founded}:${specific}`;
}
