import { createHash, hash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { compareStrings } from '@pressroom/content-model';
import { REPOSITORY } from './repository.ts';

/**
 * SHA-256 of all that is not content and may change what a command makes of it: its code, the
 * versions of its dependencies, Node.js with its Unicode data.
 *
 * @param packages names of packages whose code it runs
 * @param app absolute path of the app that it is of
 */
export function hashCode(packages: readonly string[], app?: string): string {
  const folders = packages.map((name) => join(REPOSITORY, 'packages', name));
  if (app !== undefined) folders.push(app);
  const { node, icu, unicode, zlib } = process.versions;
  const lock = hash('sha256', readFileSync(join(REPOSITORY, 'package-lock.json')));
  const parts = [node, icu, unicode, zlib, process.arch, lock, ...folders.map(hashFolder)];
  return hash('sha256', parts.join(' '));
}

const hashed = new Map<string, string>();

function hashFolder(folder: string): string {
  const before = hashed.get(folder);
  if (before !== undefined) return before;
  const sum = createHash('sha256');
  for (const path of [...filesIn(join(folder, 'src')), ...filesIn(join(folder, 'assets'))]) {
    sum.update(`\0${relative(folder, path)}\0`).update(readFileSync(path));
  }
  const digest = sum.digest('hex');
  hashed.set(folder, digest);
  return digest;
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
