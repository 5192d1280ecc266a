import { spawnSync } from 'node:child_process';

/**
 * Runs a program and gives what it wrote.
 *
 * @param debian the Debian package that the program comes with
 * @throws Error where it is not installed
 */
export function runTool(
  debian: string,
  command: string,
  args: readonly string[],
): { readonly stdout: string; readonly stderr: string; readonly status: number | null } {
  const done = spawnSync(command, args, { encoding: 'utf8', maxBuffer: 1 << 28 });
  if (done.error && 'code' in done.error && done.error.code === 'ENOENT') {
    throw new Error(`${command} is not installed: apt-get install ${debian}`);
  }
  if (done.error) throw done.error;
  return done;
}
