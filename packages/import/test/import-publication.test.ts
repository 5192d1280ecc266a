import { existsSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expectGolden, filesIn, temporaryFolder } from '@pressroom/test-support';
import { zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { GitDates, importPublication, openSource, SourceFiles } from '../src/index.ts';

// Each folder in sources/ is a publication of another tool; imported.txt shows what it becomes.

const FOLDER = join(import.meta.dirname, 'sources');

function run(path: string, content: string, isDryRun = false) {
  const { source, root } = openSource(path);
  // The dates of this repository are not those of the texts.
  const git = new GitDates('/nowhere');
  return {
    source,
    report: importPublication(source, { content, isDryRun, files: new SourceFiles(root), git }),
  };
}

function sourceOf(kind: string): string {
  const folder = join(FOLDER, kind, 'source');
  const files = readdirSync(folder);
  const [only = ''] = files.filter((name) => /\.(?:xml|json|txt|html)$/.test(name));
  return /^(?:feed|ghost|html|text|wordpress)$/.test(kind) ? join(folder, only) : folder;
}

function show(folder: string): string {
  return [...filesIn(folder)]
    .filter(([name]) => name !== '.import.json')
    .map(([name, bytes]) => `=== ${name}\n${/\.(?:md|yaml)$/.test(name) ? bytes.toString() : ''}`)
    .join('\n');
}

test.each(readdirSync(FOLDER))('%s', (kind) => {
  const content = temporaryFolder();
  const { source } = run(sourceOf(kind), content);
  expect(source.kind).toBe(kind);
  expectGolden(join(FOLDER, kind, 'imported.txt'), show(content));
});

test.each(readdirSync(FOLDER))('%s a second time changes nothing', (kind) => {
  const content = temporaryFolder();
  const first = run(sourceOf(kind), content).report;
  const before = show(content).replace(/=== import-report[\s\S]*/, '');
  const second = run(sourceOf(kind), content).report;
  expect(second.texts.written).toBe(0);
  expect(second.texts.unchanged).toBe(first.texts.written);
  expect(show(content).replace(/=== import-report[\s\S]*/, '')).toBe(before);
});

test('a dry run writes nothing', () => {
  const content = join(temporaryFolder(), 'content');
  const { report } = run(sourceOf('hugo'), content, true);
  expect(report.texts.written).toBeGreaterThan(2);
  expect(existsSync(content)).toBe(false);
});

test('what the editor changed is left', () => {
  const content = temporaryFolder();
  run(sourceOf('hexo'), content);
  const path = join(content, 'articles/high-water.md');
  const mine = readFileSync(path, 'utf8').replace('Long.', 'Longer.');
  writeFileSync(path, mine);
  const { report } = run(sourceOf('hexo'), content);
  expect(report.texts).toMatchObject({ written: 0, unchanged: 1, kept: 1 });
  expect(readFileSync(path, 'utf8')).toBe(mine);
});

describe('an archive', () => {
  const bytes = (text: string) => new TextEncoder().encode(text);
  const pack = (files: Readonly<Record<string, string>>) => {
    const packed = zipSync(
      Object.fromEntries(Object.entries(files).map(([name, text]) => [name, bytes(text)])),
    );
    const path = join(temporaryFolder(), 'export.zip');
    writeFileSync(path, packed);
    return path;
  };

  test('is unpacked, and its folder is removed', () => {
    const opened = openSource(
      pack({ 'export/a.md': '---\ntitle: A\ndate: 2020-01-02\n---\nText.\n', '__MACOSX/a': 'x' }),
    );
    expect(opened.source.entries.map(({ file }) => file)).toEqual(['a.md']);
    expect(existsSync(opened.root)).toBe(true);
    opened.close();
    expect(existsSync(opened.root)).toBe(false);
  });

  test.each([
    [{ '../outside.md': 'x' }, 'outside of its folder'],
    [{ '/etc/a.md': 'x' }, 'outside of its folder'],
    [{ 'a.bin': 'x' }, 'No text was found'],
  ])('is refused: %j', (files, message) => {
    expect(() => openSource(pack(files as unknown as Record<string, string>))).toThrow(message);
  });

  test('that unpacks to gigabytes is refused', () => {
    const path = pack({ 'a.md': 'x' });
    const packed = readFileSync(path);
    // The sizes in the directory at the end of the archive.
    const at = packed.lastIndexOf('PK\u0001\u0002', undefined, 'latin1');
    packed.writeUInt32LE(0xfffffff0, at + 24);
    writeFileSync(path, packed);
    expect(() => openSource(path)).toThrow('larger than 200 MB');
  });

  test('that is damaged is refused', () => {
    const path = pack({ 'a.md': 'x' });
    writeFileSync(path, readFileSync(path).subarray(0, 20));
    expect(() => openSource(path)).toThrow('The archive cannot be read');
  });
});

describe('bad input', () => {
  const file = (name: string, content: string | Uint8Array) => {
    const path = join(temporaryFolder(), name);
    writeFileSync(path, content);
    return path;
  };

  test.each([
    ['a.xml', '<rss><channel><title>x', 'cannot be read'],
    [
      'a.xml',
      '<!DOCTYPE x [<!ENTITY a "aaaa">]><rss><channel><title>&a;</title></channel></rss>',
      'cannot be read',
    ],
    ['a.xml', '<html></html>', 'no feed'],
    ['a.json', '{"a": 1', 'not valid JSON'],
    ['a.json', '{"a": 1}', 'no export of Ghost'],
    ['a.dat', 'words', 'Say what it is'],
    ['a.dat', new Uint8Array([0, 1, 2, 0]), 'binary'],
  ])('%s: %j', (name, content, message) => {
    expect(() => openSource(file(name, content))).toThrow(message);
  });

  test('XML nested without end', () => {
    expect(() => openSource(file('a.xml', '<a>'.repeat(100_000)))).toThrow('nested too deeply');
  });

  test('texts in other encodings are converted', () => {
    const folder = temporaryFolder();
    writeFileSync(
      join(folder, 'latin.md'),
      Buffer.from('---\ntitle: Caf\u00e9\ndate: 2020-01-02\n---\nth\u00e9\n', 'latin1'),
    );
    writeFileSync(
      join(folder, 'wide.md'),
      Buffer.from('\ufeff---\ntitle: W\ndate: 2020-01-02\n---\nlarge\n', 'utf16le'),
    );
    const content = temporaryFolder();
    const { report } = run(folder, content);
    expect(readFileSync(join(content, 'articles/latin.md'), 'utf8')).toContain('title: Café');
    expect(readFileSync(join(content, 'articles/wide.md'), 'utf8')).toContain('large');
    expect(report.lines.map(({ message }) => message)).toContain(
      'Converted from windows-1252 to UTF-8.',
    );
  });

  test('files outside of the source are not read', () => {
    const folder = temporaryFolder();
    writeFileSync(
      join(folder, 'a.md'),
      '---\ntitle: A\ndate: 2020-01-02\n---\n![x](../../../../etc/hostname) ![y](link.png)\n',
    );
    symlinkSync('/etc/hostname', join(folder, 'link.png'));
    const content = temporaryFolder();
    const { report } = run(folder, content);
    expect(report.images).toMatchObject({ found: 0, missing: 2 });
  });
});
