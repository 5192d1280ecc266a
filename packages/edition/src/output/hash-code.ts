import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compareStrings } from '@pressroom/content-model';

const REPOSITORY = fileURLToPath(new URL('../../../../', import.meta.url));

/** The packages whose code every edition runs. */
const PACKAGES = ['content-model', 'render', 'edition'];

/**
 * SHA-256 of all that is not content and may change what an edition writes: its code and that of
 * the packages, the versions of their dependencies, Node.js with its Unicode data.
 *
 * @param app absolute path of the edition's workspace
 */
export function hashCode(app: string): string {
  const sum = createHash('sha256');
  const { node, icu, unicode, zlib } = process.versions;
  sum.update([node, icu, unicode, zlib, process.arch].join(' '));
  const folders = [app, ...PACKAGES.map((name) => join(REPOSITORY, 'packages', name))];
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
