import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { EDITIONS, runEdition, temporaryFolder } from '../test/build-edition.ts';

/** A disk of a few kilobytes. */
function tinyDisk(): string {
  const folder = join(temporaryFolder(), 'disk');
  mkdirSync(folder);
  const mount = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=16k', 'tmpfs', folder], {
    encoding: 'utf8',
  });
  if (mount.status !== 0)
    throw new Error(`this test mounts a small disk, as root: ${mount.stderr}`);
  onTestFinished(() => {
    spawnSync('umount', [folder]);
  });
  return folder;
}

test.each(EDITIONS)('%s on a full disk: a clear error, nothing half written', (edition) => {
  const out = tinyDisk();
  const run = runEdition(edition, ['--out', out, '--as-of', '2024-12-31']);
  expect(run.stderr).toMatch(/^pressroom: (?:.*: )?the disk is full\n$/);
  expect(run.code).toBe(3);
  expect(
    readdirSync(out, { recursive: true, withFileTypes: true }).filter((one) => one.isFile()),
  ).toEqual([]);
});
