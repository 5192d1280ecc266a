import { hash } from 'node:crypto';
import { join } from 'node:path';
import { CACHE_FOLDER } from '../cache-folder.ts';

/**
 * Where the manifest of an app's own output folder is: turbo keeps and restores it with the folder.
 *
 * @param app absolute path of its workspace
 */
export function ownManifest(app: string): string {
  return join(app, '.pressroom', 'manifest.json');
}

/** Where the manifest of any other output folder is. @param out absolute path */
export function manifestOf(edition: string, out: string): string {
  return join(CACHE_FOLDER, 'manifests', `${edition}-${hash('sha256', out).slice(0, 32)}.json`);
}
