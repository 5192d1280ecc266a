import { filesIn, runBuild, tinyDisk } from '@pressroom/test-support';
import { expect, test } from 'vitest';
import { EDITIONS } from '../test/editions.ts';

test.each(EDITIONS)('%s on a full disk: a clear error, nothing half written', async (edition) => {
  const out = await tinyDisk('16k');
  const run = await runBuild(edition, ['--out', out, '--as-of', '2024-12-31']);
  expect(run.stderr).toMatch(/^pressroom: (?:.*: )?the disk is full\n$/);
  expect(run.code).toBe(3);
  expect([...filesIn(out).keys()]).toEqual([]);
});
