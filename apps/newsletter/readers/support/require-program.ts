import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Fails where a program is not installed, and says which of Debian's packages brings it. */
export function requireProgram(name: string, debianPackage: string): void {
  const folders = [...(process.env.PATH ?? '').split(delimiter), '/usr/sbin', '/sbin'];
  if (folders.some((folder) => existsSync(join(folder, name)))) return;
  throw new Error(`${name} is missing: apt-get install ${debianPackage}`);
}
