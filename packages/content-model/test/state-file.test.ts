import { existsSync, readdirSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { temporaryFolder } from '@pressroom/test-support';
import { expect, test } from 'vitest';
import { StateFile } from '../src/read/state-file.ts';

test('gives back what the same code wrote', () => {
  const path = join(temporaryFolder(), 'state', 'one.json');
  expect(new StateFile(path, 'code').read()).toBe(undefined);
  new StateFile<string[]>(path, 'code').write(['é', '𝄞']);
  expect(new StateFile(path, 'code').read()).toEqual(['é', '𝄞']);
  expect(new StateFile(path, 'other').read()).toBe(undefined);
  expect(readdirSync(join(path, '..'))).toEqual(['one.json']);
});

test('takes a damaged file for none', () => {
  const path = join(temporaryFolder(), 'one.json');
  for (const text of ['', '{', 'null', '[]', '{"code":"code"}', '\0']) {
    writeFileSync(path, text);
    expect(new StateFile(path, 'code').read()).toBe(undefined);
  }
});

test('a file that cannot be written costs nothing but time', () => {
  const blocked = join(temporaryFolder(), 'file');
  writeFileSync(blocked, '');
  new StateFile(join(blocked, 'one.json'), 'code').write({});
  expect(statSync(blocked).size).toBe(0);
});

test('what nobody used for a month is removed', () => {
  const folder = temporaryFolder();
  const [used, unused, added] = ['used', 'unused', 'added'].map((name) => join(folder, name));
  const old = new Date(Date.now() - 40 * 86_400_000);
  for (const path of [used, unused]) {
    new StateFile(path ?? '', 'code').write(1);
    utimesSync(path ?? '', old, old);
  }
  const file = new StateFile<number>(used ?? '', 'code');
  file.write(file.read() ?? 0);
  new StateFile(added ?? '', 'code').write(2);
  expect([used, unused, added].map((path) => existsSync(path ?? ''))).toEqual([true, false, true]);
});
