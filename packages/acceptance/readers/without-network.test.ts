import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { buildEdition, EDITIONS, filesIn, temporaryFolder } from '../test/build-edition.ts';
import { REPOSITORY } from '../test/repository.ts';

const content = join(REPOSITORY, 'content');

/** Runs a program in a network namespace of its own that has no interface up, not even loopback. */
function runWithoutNetwork(command: string, args: readonly string[], cwd: string) {
  return spawnSync('unshare', ['--net', '--map-root-user', command, ...args], {
    cwd,
    encoding: 'utf8',
  });
}

test('there is no network', () => {
  const connect =
    "require('node:net').connect(80, '127.0.0.1').on('error', (e) => console.log(e.code))";
  const { stdout, stderr } = runWithoutNetwork(process.execPath, ['-e', connect], REPOSITORY);
  expect(stdout + stderr).toMatch(/ENETUNREACH|EADDRNOTAVAIL/);
});

test.each(EDITIONS)('%s is the same without a network', (edition) => {
  const out = temporaryFolder();
  const main = join(REPOSITORY, 'apps', edition, 'src', 'main.ts');
  const args = ['--content', content, '--out', out, '--as-of', '2024-12-31'];
  const run = runWithoutNetwork(process.execPath, ['--import', 'tsx', main, ...args], REPOSITORY);
  expect(run.status, run.stderr).toBe(0);
  const usual = filesIn(buildEdition(edition, content));
  expect(filesIn(out)).toEqual(usual);
});
