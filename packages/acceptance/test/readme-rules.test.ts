import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { REPOSITORY } from '@pressroom/test-support';
import { expect, test } from 'vitest';

const readme = readFileSync(join(REPOSITORY, 'README.md'), 'utf8');
const [, list = ''] = readme.split('### What `check` looks for');

test('the README names every rule', () => {
  const folder = join(REPOSITORY, 'packages/content-model/test/rules');
  const rules = readdirSync(folder);
  expect(rules.filter((rule) => !list.includes(`\`${rule}\``))).toEqual([]);
});

test('and says of each what its file says', () => {
  const folder = join(REPOSITORY, 'packages/content-model/src/rules');
  for (const [, rule, , words] of list.matchAll(/^\| `([a-z-]+)` \| (\w+) \| (.+) \|$/gm)) {
    expect(readFileSync(join(folder, `${rule}.ts`), 'utf8')).toContain(`/** ${words} */`);
  }
});
