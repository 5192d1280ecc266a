import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const MAIN = fileURLToPath(new URL('../../src/main.ts', import.meta.url));

/** Runs the app as `npm run build` does. */
export function runEdition(
  content: string,
  out: string,
  more: readonly string[] = [],
  environment: Readonly<Record<string, string>> = {},
): { readonly status: number | null; readonly stdout: string; readonly stderr: string } {
  const args = ['--import', 'tsx', MAIN, '--content', content, '--out', out, ...more];
  return spawnSync(process.execPath, args, {
    encoding: 'utf8',
    cwd: fileURLToPath(new URL('../..', import.meta.url)),
    env: { ...process.env, ...environment },
    maxBuffer: 1 << 28,
  });
}
