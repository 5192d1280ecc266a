import { execFile, spawnSync } from 'node:child_process';

/** No tool needs longer, in milliseconds: it hangs. */
const PATIENCE = 60_000;

/**
 * Runs a program of a Debian package to its end.
 *
 * @returns what it wrote to its standard output
 * @throws Error where it is missing, with the package's name, or fails
 */
export function runTool(
  [program, debianPackage]: readonly [string, string],
  args: readonly string[],
  options: { readonly cwd?: string; readonly env?: Readonly<Record<string, string>> } = {},
): Promise<string> {
  requireTool(program, debianPackage);
  const env = { ...process.env, ...options.env };
  return new Promise((resolve, reject) => {
    execFile(
      program,
      args,
      { ...options, env, maxBuffer: 1 << 28, timeout: PATIENCE },
      (error, stdout, stderr) => {
        if (error) reject(new Error(`${program} ${args.join(' ')}: ${error.message}\n${stderr}`));
        else resolve(stdout);
      },
    );
  });
}

/** Fails where a program is missing, and says which Debian package has it. */
export function requireTool(program: string, debianPackage: string): void {
  if (spawnSync('/bin/sh', ['-c', `command -v ${program}`]).status === 0) return;
  throw new Error(`${program} is missing: install Debian's package "${debianPackage}"`);
}
