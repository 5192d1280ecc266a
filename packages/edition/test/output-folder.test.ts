import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { temporaryFolder } from '@pressroom/test-support';
import { expect, test, vi } from 'vitest';
import type { MadeFile } from '../src/output/build-state.ts';
import { readManifest } from '../src/output/manifest.ts';
import { OutputFolder } from '../src/output/output-folder.ts';

const state = temporaryFolder();

/** Where the manifest of a folder is. */
const manifestOf = (root: string, edition = 'test') =>
  join(state, `${root.replaceAll('/', '_')}-${edition}.json`);

function write(root: string, files: Readonly<Record<string, string>>) {
  const folder = new OutputFolder(root, manifestOf(root));
  for (const [name, content] of Object.entries(files)) folder.add({ name, content, articles: 1 });
  return folder.commit();
}

const names = (root: string) =>
  readdirSync(root, { recursive: true, encoding: 'utf8', withFileTypes: false }).sort();

test('writes files, and says what they are', () => {
  const root = join(temporaryFolder(), 'new', 'folder');
  expect(write(root, { 'feed.xml': 'é', 'media/a/b.png': 'xyz' })).toEqual([
    { name: 'feed.xml', size: 2, articles: 1 },
    { name: 'media/a/b.png', size: 3, articles: 1 },
  ]);
  expect(readFileSync(join(root, 'feed.xml'), 'utf8')).toBe('é');
  expect(readManifest(manifestOf(root)).files).toHaveLength(2);
});

test('fails at once in a folder in which none can be made', () => {
  expect(() => write('/proc/none/here', { 'feed.xml': 'x' })).toThrow(/ENOENT|EPERM|EACCES/);
});

test('does not touch what did not change', () => {
  const root = temporaryFolder();
  write(root, { 'a.xml': 'same', 'b.xml': 'old' });
  const past = new Date('2020-01-01');
  for (const name of names(root)) utimesSync(join(root, name), past, past);
  utimesSync(manifestOf(root), past, past);
  write(root, { 'a.xml': 'same', 'b.xml': 'new' });
  expect(statSync(join(root, 'a.xml')).mtime).toEqual(past);
  expect(statSync(manifestOf(root)).mtime).toEqual(past);
  expect(statSync(join(root, 'b.xml')).mtime).not.toEqual(past);
});

test('removes what no longer belongs, and nothing else', () => {
  const root = temporaryFolder();
  write(root, { 'a.xml': 'a', 'tags/old.xml': 'b', 'tags/kept.xml': 'c' });
  writeFileSync(join(root, 'index.html'), 'mine');
  mkdirSync(join(root, 'tags', 'mine'));
  write(root, { 'a.xml': 'a', 'tags/kept.xml': 'c' });
  expect(names(root)).toEqual(['a.xml', 'index.html', 'tags', 'tags/kept.xml', 'tags/mine']);
  rmSync(join(root, 'tags', 'mine'), { recursive: true });
  write(root, { 'a.xml': 'a' });
  expect(names(root)).toEqual(['a.xml', 'index.html']);
});

test('several editions share a folder', () => {
  const root = temporaryFolder();
  write(root, { 'a.xml': 'a' });
  const other = new OutputFolder(root, manifestOf(root, 'other'));
  other.add({ name: 'b.txt', content: 'b' });
  other.commit();
  expect(names(root)).toEqual(['a.xml', 'b.txt']);
});

test('leaves everything as it was when it is given up', () => {
  const root = temporaryFolder();
  write(root, { 'a.xml': 'old' });
  const before = names(root);
  const folder = new OutputFolder(root, manifestOf(root));
  folder.add({ name: 'a.xml', content: 'new' });
  folder.add({ name: 'b.xml', content: 'new' });
  folder.abort();
  expect(names(root)).toEqual(before);
  expect(readFileSync(join(root, 'a.xml'), 'utf8')).toBe('old');
});

test('leaves no empty folder either when it is given up', () => {
  const root = temporaryFolder();
  mkdirSync(join(root, 'mine'));
  const before = names(root);
  const folder = new OutputFolder(join(root, 'new', 'folder'), manifestOf(root));
  folder.add({ name: 'a.xml', content: 'a' });
  folder.add({ name: 'tags/b/c.xml', content: 'c' });
  folder.abort();
  const beside = new OutputFolder(join(root, 'mine'), manifestOf(root));
  beside.add({ name: 'tags/d.xml', content: 'd' });
  beside.abort();
  expect(names(root)).toEqual(before);
});

test('changes nothing where a folder has the place of a file', () => {
  const root = temporaryFolder();
  write(root, { 'a.xml': 'old' });
  mkdirSync(join(root, 'b.xml'));
  const folder = new OutputFolder(root, manifestOf(root));
  folder.add({ name: 'a.xml', content: 'new' });
  expect(() => folder.add({ name: 'b.xml', content: 'new' })).toThrow(
    expect.objectContaining({ code: 'EISDIR', path: join(root, 'b.xml') }),
  );
  folder.abort();
  expect(readFileSync(join(root, 'a.xml'), 'utf8')).toBe('old');
});

test('knows what an earlier build left', () => {
  const root = temporaryFolder();
  write(root, { 'a.xml': 'a' });
  writeFileSync(join(root, 'mine.xml'), 'mine');
  const folder = new OutputFolder(root, manifestOf(root));
  expect(['a.xml', 'mine.xml'].map((name) => folder.has(name))).toEqual([true, false]);
});

test('clears away what a build left that was killed', () => {
  const root = temporaryFolder();
  writeFileSync(join(root, '.pressroom-writing-999999999-0'), 'half');
  writeFileSync(join(root, `.pressroom-writing-${process.ppid}-0`), 'another build of ours');
  mkdirSync(join(root, 'tags'));
  writeFileSync(join(root, 'tags', '.pressroom-writing-999999999-1'), 'half');
  write(root, { 'a.xml': 'a', 'tags/b.xml': 'b' });
  expect(names(root)).toEqual([
    `.pressroom-writing-${process.ppid}-0`,
    'a.xml',
    'tags',
    'tags/b.xml',
  ]);
});

test('writes nowhere else, whatever the names say', () => {
  const root = join(temporaryFolder(), 'out');
  expect(() => write(root, { '../evil': 'x' })).toThrow(RangeError);
  expect(existsSync(join(root, '..', 'evil'))).toBe(false);
  mkdirSync(root, { recursive: true });
  writeFileSync(join(root, '..', 'mine'), 'x');
  writeFileSync(manifestOf(root), '{"files":[{"name":"../mine","size":1}]}');
  write(root, { a: 'a' });
  expect(existsSync(join(root, '..', 'mine'))).toBe(true);
});

test('a manifest that is no manifest is none', () => {
  const root = temporaryFolder();
  for (const text of ['', '[]', '{"files":3}', '{"files":[1,{"name":2}]}', 'null']) {
    writeFileSync(manifestOf(root), text);
    expect(readManifest(manifestOf(root))).toEqual({ folder: '', files: [], warnings: [] });
  }
});

test('a file of pieces is one file, and is compared to its end', () => {
  const root = temporaryFolder();
  const pieces = [Buffer.alloc(100_000, 'a'), Buffer.from('bc')];
  const write = (content: readonly Uint8Array[]) => {
    const folder = new OutputFolder(root, manifestOf(root));
    folder.add({ name: 'a', content });
    folder.commit();
    return readFileSync(join(root, 'a'), 'latin1');
  };
  expect(write(pieces)).toBe(`${'a'.repeat(100_000)}bc`);
  const past = new Date(0);
  utimesSync(join(root, 'a'), past, past);
  write([Buffer.concat(pieces)]);
  expect(statSync(join(root, 'a')).mtime).toEqual(past);
  expect(write([Buffer.alloc(100_000, 'a'), Buffer.from('bd')])).toBe(`${'a'.repeat(100_000)}bd`);
});

test('the manifest keeps what is to be told again', () => {
  const root = temporaryFolder();
  const folder = new OutputFolder(root, manifestOf(root));
  folder.add({ name: 'a', content: 'a' });
  const place = { file: 'articles/a.md', line: 3, column: 1 };
  const warning = { ruleId: 'image-broken', severity: 'warning', message: 'm', ...place } as const;
  folder.commit(false, [warning]);
  expect(readManifest(manifestOf(root)).warnings).toEqual([warning]);
});

test('keeps the files of earlier builds where a build makes only some of them', () => {
  const root = temporaryFolder();
  write(root, { 'a.txt': 'a', 'b.txt': 'b' });
  const folder = new OutputFolder(root, manifestOf(root));
  folder.add({ name: 'a.txt', content: 'changed' });
  folder.commit(true);
  expect(names(root)).toEqual(['a.txt', 'b.txt']);
  write(root, { 'a.txt': 'a' });
  expect(names(root)).toEqual(['a.txt']);
});

test('keeps what was made only where all of it is there with the same bytes', () => {
  const root = temporaryFolder();
  const first = new OutputFolder(root, manifestOf(root));
  const made = ['a', 'b'].map((name) => first.add({ name: `${name}.txt`, content: name }));
  first.commit();
  const keep = (files: readonly MadeFile[]) => new OutputFolder(root, manifestOf(root)).keep(files);
  expect(keep(made)).toEqual(made);
  const now = vi.spyOn(Date, 'now').mockReturnValue(Date.now() + 60_000);
  const stamped = keep(made) ?? [];
  now.mockRestore();
  expect(stamped.map((one) => one.stamp)).toEqual([expect.any(String), expect.any(String)]);
  expect(keep(stamped)).toEqual(stamped);
  writeFileSync(join(root, 'b.txt'), 'c');
  expect(keep(made)).toBe(undefined);
  expect(keep(stamped)).toBe(undefined);
  rmSync(join(root, 'b.txt'));
  expect(keep(stamped)).toBe(undefined);
});
