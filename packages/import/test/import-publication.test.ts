import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expectGolden, filesIn, temporaryFolder } from '@pressroom/test-support';
import { expect, test } from 'vitest';
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
