import { existsSync } from 'node:fs';
import { delimiter, resolve } from 'node:path';

/** Where servers are, which the search path of most users leaves out. */
const SERVERS = ['/usr/sbin', '/sbin'];

/**
 * Finds a program that a Debian package brings. A missing one is no reason to skip a test.
 *
 * @param name of the program, or the absolute path of any file
 * @returns its absolute path
 * @throws Error that names the package, where it is not installed
 */
export function requireTool(name: string, debianPackage: string): string {
  const folders = [...(process.env.PATH ?? '').split(delimiter), ...SERVERS];
  const found = folders.map((folder) => resolve(folder, name)).find((path) => existsSync(path));
  if (found === undefined) throw new Error(`${name} is missing: apt-get install ${debianPackage}`);
  return found;
}
