import { existsSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * Makes a folder and those above it that are not there. Not by `mkdirSync` with `recursive`, which
 * never returns for a path below `/proc`.
 *
 * @returns the topmost folder that was made; undefined if all were there
 * @throws the system's error
 */
export function makeFolders(path: string): string | undefined {
  const missing: string[] = [];
  for (let folder = path; !existsSync(folder); folder = dirname(folder)) missing.push(folder);
  for (const folder of missing.toReversed()) {
    try {
      mkdirSync(folder);
    } catch (error) {
      // Another program may have made it meanwhile.
      if (!existsSync(folder)) throw error;
    }
  }
  return missing.at(-1);
}
