import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildEdition, EDITIONS, filesIn, temporaryFolder } from '../test/build-edition.ts';
import { REPOSITORY } from '../test/repository.ts';

const content = join(REPOSITORY, 'content');
let node24: string;
let installed: string;

beforeAll(() => {
  installed = mkdtempSync(join(tmpdir(), 'pressroom-node-'));
  const call = [
    'install',
    '--prefix',
    installed,
    '--no-save',
    `node-${process.platform}-${process.arch}@24`,
  ];
  const { status, stderr } = spawnSync('npm', call, { cwd: installed, encoding: 'utf8' });
  if (status !== 0) throw new Error(`Node 24 could not be installed:\n${stderr}`);
  const name = `node-${process.platform}-${process.arch}`;
  node24 = join(installed, 'node_modules', name, 'bin', 'node');
});

afterAll(() => rmSync(installed, { recursive: true, force: true }));

test('this is another Node', () => {
  const { stdout } = spawnSync(node24, ['--version'], { encoding: 'utf8' });
  expect(stdout).toMatch(/^v24\./);
  expect(process.version).not.toBe(stdout.trim());
});

test.each(EDITIONS)('%s is the same there, byte for byte', (edition) => {
  const here = filesIn(buildEdition(edition, content));
  const out = temporaryFolder();
  const main = join(REPOSITORY, 'apps', edition, 'src', 'main.ts');
  const args = ['--content', content, '--out', out, '--as-of', '2024-12-31'];
  const run = spawnSync(node24, ['--import', 'tsx', main, ...args], {
    cwd: join(REPOSITORY, 'apps', edition),
    encoding: 'utf8',
  });
  expect(run.status, run.stderr).toBe(0);
  const there = filesIn(out);
  expect([...there.keys()]).toEqual([...here.keys()]);
  for (const [name, bytes] of there) {
    expect(bytes.equals(here.get(name) ?? Buffer.alloc(0)), name).toBe(true);
  }
});
