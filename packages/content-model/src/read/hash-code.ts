import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compareStrings } from '../diagnostics/diagnostic.ts';

const REPOSITORY = fileURLToPath(new URL('../../../../', import.meta.url));

/**
 * SHA-256 of all that is not content and may change what a command makes of it: its code, the
 * versions of its dependencies, Node.js with its Unicode data.
 *
 * @param packages names of packages whose code it runs
 * @param app absolute path of the app that it is of
 */
export function hashCode(packages: readonly string[], app?: string): string {
  const sum = createHash('sha256');
  const { node, icu, unicode, zlib } = process.versions;
  sum.update([node, icu, unicode, zlib, process.arch].join(' '));
  const folders = packages.map((name) => join(REPOSITORY, 'packages', name));
  if (app !== undefined) folders.push(app);
  const files = folders.flatMap((folder) => [
    ...filesIn(join(folder, 'src')),
    ...filesIn(join(folder, 'assets')),
  ]);
  for (const path of [join(REPOSITORY, 'package-lock.json'), ...files]) {
    sum.update(`\0${relative(REPOSITORY, path)}\0`).update(readFileSync(path));
  }
  return sum.digest('hex');
}

function filesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((one) => one.isFile())
      .map((one) => join(one.parentPath, one.name))
      .sort(compareStrings);
  } catch {
    return []; // Not every workspace has assets.
  }
}
