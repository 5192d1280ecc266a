import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { REPOSITORY } from './repository.ts';

export const EDITIONS = ['rss-feed', 'epub-edition', 'newsletter'] as const;

export type EditionName = (typeof EDITIONS)[number];

export interface Run {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs an edition as a user does: `npm run build -w apps/<edition> -- …`. */
export function runEdition(
  edition: EditionName,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Run {
  const call = ['run', '--silent', 'build', '-w', `apps/${edition}`, '--', ...args];
  const { status, stdout, stderr } = spawnSync('npm', call, {
    cwd: REPOSITORY,
    encoding: 'utf8',
    env: { ...process.env, TURBO_HASH: undefined, INIT_CWD: REPOSITORY, ...env },
  });
  return { code: status, stdout, stderr };
}

/** Builds an edition into a folder of its own; throws where that fails. */
export function buildEdition(
  edition: EditionName,
  content: string,
  args: readonly string[] = [],
  env: Readonly<Record<string, string>> = {},
): string {
  const out = temporaryFolder();
  const run = runEdition(
    edition,
    ['--content', content, '--out', out, '--as-of', '2024-12-31', ...args],
    env,
  );
  if (run.code !== 0) throw new Error(`${edition} failed with ${run.code}:\n${run.stderr}`);
  return out;
}

/** A folder that is gone when the test is over. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'pressroom-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Every file below a folder with its bytes, by name. */
export function filesIn(folder: string): ReadonlyMap<string, Buffer> {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  return new Map(names.map((name) => [name.slice(folder.length + 1), readFileSync(name)]));
}
