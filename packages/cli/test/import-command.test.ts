import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  REPOSITORY,
  runProgram,
  START,
  temporaryFolder,
  writeFiles,
} from '@pressroom/test-support';
import { expect, test } from 'vitest';

const command = (name: string) => join(REPOSITORY, `packages/cli/src/commands/${name}.ts`);

function runImport(...args: readonly string[]) {
  return runProgram(process.execPath, [START, command('import'), ...args]);
}

const SITE = {
  'hugo.toml': 'baseURL = "https://old.example/"\ntitle = "Old"\n',
  'content/posts/first.md':
    '---\ntitle: First\ndate: 2020-01-02\n---\n![Gone](/gone.png) and [dead](nowhere.md).\n',
  'content/posts/second.md':
    '---\ntitle: Second\ndate: 2020-01-03\n---\nSee [the first](first.md).\n',
};

test('imports a blog, whose check then has no error', async () => {
  const source = writeFiles(temporaryFolder(), SITE);
  const content = join(temporaryFolder(), 'content');
  const { code, stdout, stderr } = await runImport(source, '--content', content);
  expect(code).toBe(0);
  expect(stdout).toContain('is of the kind "hugo".');
  expect(stdout).toMatch(/texts +2 /);
  expect(stderr).toContain('The image "/gone.png" was not found.');
  const checked = await runProgram(process.execPath, [
    START,
    command('check'),
    '--content',
    content,
  ]);
  expect(checked.code).toBe(0);
});

test('skips a text that cannot be read, with exit code 1', async () => {
  const source = writeFiles(temporaryFolder(), {
    ...SITE,
    'content/posts/broken.md': '---\ntitle: "Broken\n---\nText.\n',
  });
  const content = join(temporaryFolder(), 'content');
  const { code, stderr } = await runImport(source, '--content', content);
  expect(code).toBe(1);
  expect(stderr).toContain('content/posts/broken.md  Skipped. The front matter cannot be read');
  expect(readFileSync(join(content, 'articles/second.md'), 'utf8')).toContain('](../first/)');
});

test.each([
  [['/nowhere/at/all'], 1, 'There is no file or folder "/nowhere/at/all".'],
  [[], 2, 'name the folder or file to import'],
  [['.', '--from', 'word'], 2, '--from takes astro'],
])('wrong usage: %j', async (args, code, message) => {
  const content = join(temporaryFolder(), 'content');
  const finished = await runImport(...args, '--content', content);
  expect(finished).toMatchObject({ code, stderr: expect.stringContaining(message) });
  expect(existsSync(content)).toBe(false);
});
