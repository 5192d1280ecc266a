import { type Publication, publicFile } from '@pressroom/content-model';
import type { Edition } from '../edition.ts';

/**
 * Returns the folder of the site in which an edition is published, relative to that of the site: ''
 * or a path ending in `/`. An edition whose address is on another site has a folder of its name.
 */
export function publicFolder<Plan>(edition: Edition<Plan>, publication: Publication): string {
  const index = publicFile(edition.address(publication), publication.url);
  return index?.replace(/index\.html$/, '') ?? `${edition.name}/`;
}
