import { existsSync } from 'node:fs';

/** The first of some paths that exists; a tool that is missing is no reason to skip its test. */
export function requireTool(paths: readonly string[], debianPackage: string): string {
  const found = paths.find((path) => existsSync(path));
  if (found === undefined) throw new Error(`install the Debian package ${debianPackage}`);
  return found;
}
