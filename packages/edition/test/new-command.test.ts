import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { contentFolder, REPOSITORY, runProgram, START } from '@pressroom/test-support';
import { expect, test } from 'vitest';

function runNew(content: string, ...args: readonly string[]) {
  const command = join(REPOSITORY, 'packages/edition/src/commands/new.ts');
  return runProgram(process.execPath, [START, command, ...args, '--content', content]);
}

test('an article begins in a folder of its own, with a name that is fit for an address', async () => {
  const content = contentFolder({});
  const title = 'The price / of: "paper" — Ünï \'x\' #tag';
  expect(await runNew(content, 'article', title)).toMatchObject({ code: 0, stderr: '' });
  const file = join(content, 'articles/the-price-of-paper-ünï-x-tag/index.md');
  expect(readFileSync(file, 'utf8')).toContain(`title: ${JSON.stringify(title)}\n`);
  const again = await runNew(content, 'article', title);
  expect(again.code).toBe(2);
  expect(again.stderr).toContain('already');
});

test('an issue of a month without articles is told', async () => {
  const content = contentFolder({});
  const { code, stderr } = await runNew(content, 'issue', '2024-13');
  expect({ code, stderr }).toEqual({
    code: 0,
    stderr: 'pressroom: no article is dated 2024-13: name those of the issue in its file\n',
  });
});

test('faults of publication.yaml are told, and nothing is made', async () => {
  const content = contentFolder({ 'publication.yaml': 'url: test.example\n' });
  const { code, stderr } = await runNew(content, 'article', 'X');
  expect(code).toBe(1);
  expect(stderr).toMatch(/publication\.yaml:1:1 {2}error {2}field-missing {2}title is missing\n/);
  expect(stderr).toMatch(/publication\.yaml:1:6 {2}error {2}field-type/);
  expect(existsSync(join(content, 'articles'))).toBe(false);
});
