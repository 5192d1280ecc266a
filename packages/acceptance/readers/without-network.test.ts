import { join } from 'node:path';
import {
  buildEdition,
  expectSameFiles,
  outputOf,
  REPOSITORY,
  requireTool,
  SAMPLE_CONTENT,
  temporaryFolder,
} from '@pressroom/test-support';
import { expect, test } from 'vitest';
import { EDITIONS } from '../test/editions.ts';

/** Runs Node in a network namespace of its own that has no interface up, not even loopback. */
function runWithoutNetwork(...args: readonly string[]): Promise<string> {
  const unshare = requireTool('unshare', 'util-linux');
  const call = ['--net', '--map-root-user', process.execPath, ...args];
  return outputOf(unshare, call, { cwd: REPOSITORY });
}

test('there is no network', async () => {
  const connect =
    "require('node:net').connect(80, '127.0.0.1').on('error', (e) => console.log(e.code))";
  expect(await runWithoutNetwork('-e', connect)).toMatch(/ENETUNREACH|EADDRNOTAVAIL/);
});

test.each(EDITIONS)('%s is the same without a network', async (edition) => {
  const out = temporaryFolder();
  const main = join(REPOSITORY, 'apps', edition, 'src', 'main.ts');
  const args = ['--content', SAMPLE_CONTENT, '--out', out, '--as-of', '2024-12-31'];
  await runWithoutNetwork('--import', 'tsx', main, ...args);
  expectSameFiles(out, await buildEdition(edition, SAMPLE_CONTENT));
});
