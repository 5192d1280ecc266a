import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  buildEdition,
  expectSameFiles,
  outputOf,
  REPOSITORY,
  SAMPLE_CONTENT,
  temporaryFolder,
} from '@pressroom/test-support';
import { beforeAll, expect, test } from 'vitest';
import { EDITIONS } from '../test/editions.ts';

let node24: string;

beforeAll(async () => {
  const folder = temporaryFolder();
  const name = `node-${process.platform}-${process.arch}`;
  await outputOf('npm', ['install', '--prefix', folder, '--no-save', `${name}@24`], {
    cwd: folder,
  });
  node24 = join(folder, 'node_modules', name, 'bin', 'node');
});

test('this is another Node', async () => {
  const version = await outputOf(node24, ['--version']);
  expect(version).toMatch(/^v24\./);
  expect(process.version).not.toBe(version.trim());
});

test.each(EDITIONS)('%s is the same there, byte for byte', async (edition) => {
  const out = temporaryFolder();
  const app = join(REPOSITORY, 'apps', edition);
  const { scripts } = JSON.parse(readFileSync(join(app, 'package.json'), 'utf8'));
  const [, ...script]: string[] = scripts.build.split(' ');
  const args = ['--content', SAMPLE_CONTENT, '--out', out, '--as-of', '2024-12-31'];
  const env = { PRESSROOM_CACHE: temporaryFolder() };
  await outputOf(node24, [...script, ...args], { cwd: app, env });
  expectSameFiles(out, await buildEdition(edition, SAMPLE_CONTENT));
});
