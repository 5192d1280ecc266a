import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadPublication } from '@pressroom/content-model';
import {
  contentFolder,
  REPOSITORY,
  runProgram,
  START,
  temporaryFolder,
} from '@pressroom/test-support';
import { expect, test } from 'vitest';

const COMMAND = join(REPOSITORY, 'packages/cli/src/commands/new.ts');

function runNew(content: string, ...args: readonly string[]) {
  return runProgram(process.execPath, [START, COMMAND, ...args, '--content', content]);
}

function runPublication(folder: string) {
  return runProgram(process.execPath, [START, COMMAND, 'publication', folder]);
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
    stderr: 'pressroom: no article is dated 2024-13: list the articles of the issue in its file\n',
  });
});

test('faults of publication.yaml are told, and nothing is made', async () => {
  const content = contentFolder({ 'publication.yaml': 'url: test.example\n' });
  const { code, stderr } = await runNew(content, 'article', 'X');
  expect(code).toBe(1);
  expect(stderr).toMatch(
    /publication\.yaml:1:1 {2}error {2}field-missing {2}The field "title" is missing\.\n/,
  );
  expect(stderr).toMatch(/publication\.yaml:1:6 {2}error {2}field-type/);
  expect(existsSync(join(content, 'articles'))).toBe(false);
});

test('a publication begins in a missing or empty folder, and is ready to build', async () => {
  const folder = join(temporaryFolder(), 'my-blog');
  const { code, stdout, stderr } = await runPublication(folder);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(stdout).toContain('publication.yaml');
  expect(stdout).toContain('npm run check');
  const { publication, check } = loadPublication(folder, { asOf: new Date() });
  expect(check()).toEqual([]);
  expect(publication?.articles.map(({ slug }) => slug)).toEqual(['first-article']);
  expect(publication?.issues.map(({ articles }) => articles.length)).toEqual([1]);
  const again = await runPublication(folder);
  expect(again.code).toBe(2);
  expect(again.stderr).toContain('is not empty');
});

test('a folder in which something is stays as it is', async () => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'mine.txt'), 'mine');
  expect((await runPublication(folder)).code).toBe(2);
  expect(readdirSync(folder)).toEqual(['mine.txt']);
});

test('an issue of a month that only drafts are dated in is begun only with them', async () => {
  const draft = '---\ntitle: Half written\ndate: 2026-11-05\ndraft: true\n---\n\nText.\n';
  const content = contentFolder({ 'articles/half.md': draft });
  const { code, stdout, stderr } = await runNew(content, 'issue', '2026-11');
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr).toContain('only drafts are dated 2026-11');
  expect(stderr).toContain('half  Half written');
  expect(stderr).toContain('--with-drafts');
  expect(existsSync(join(content, 'issues'))).toBe(false);
  expect(await runNew(content, 'issue', '2026-11', '--with-drafts')).toMatchObject({ code: 0 });
  expect(readFileSync(join(content, 'issues/2026-11.md'), 'utf8')).toContain(
    'articles:\n  - half\n',
  );
});

test('a folder without a publication suggests how to begin one', async () => {
  const missing = await runNew(join(temporaryFolder(), 'nothing'), 'article', 'X');
  expect(missing.code).toBe(2);
  expect(missing.stderr).toMatch(
    /the folder .*nothing does not exist; begin a publication with "npm run new -- publication/,
  );
  const empty = await runNew(temporaryFolder(), 'article', 'X');
  expect(empty.code).toBe(1);
  expect(empty.stderr).toContain('Create it with "npm run new -- publication DIR"');
});
