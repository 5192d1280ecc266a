import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { REPOSITORY } from '@pressroom/test-support';
import { expect, test } from 'vitest';
import { RULES } from '../../content-model/src/rules/index.ts';

const readme = readFileSync(join(REPOSITORY, 'README.md'), 'utf8');
const [, list = ''] = readme.split('### What `check` looks for');

test('the README names every rule', () => {
  expect(RULES.filter(({ id }) => !list.includes(`\`${id}\``))).toEqual([]);
});

test('and tells what can be set, with what its file says of it', () => {
  const folder = join(REPOSITORY, 'packages/content-model/src/rules');
  const rows = [...list.matchAll(/^\| `([a-z-]+)` \| (\w+) \| (.+) \|$/gm)];
  const told = rows.map(([, id, severity]) => ({ id, severity }));
  const settable = RULES.filter((rule) => rule.configurable).sort((a, b) => (a.id < b.id ? -1 : 1));
  expect(told).toEqual(settable.map(({ id, severity }) => ({ id, severity })));
  for (const [, id, , words] of rows) {
    expect(readFileSync(join(folder, `${id}.ts`), 'utf8')).toContain(`/** ${words} */`);
  }
});
