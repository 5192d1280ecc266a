import { rmdirSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * Removes the folders between a path and a folder above it that are empty.
 *
 * @param path absolute path of a file that is gone
 * @param above absolute path of a folder that stays
 */
export function removeEmptyFolders(path: string, above: string): void {
  for (let folder = dirname(path); folder !== above; folder = dirname(folder)) {
    try {
      rmdirSync(folder);
    } catch {
      return; // Something else is in it.
    }
  }
}
