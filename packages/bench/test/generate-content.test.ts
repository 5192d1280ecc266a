import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadPublication } from '@pressroom/content-model';
import { expect, onTestFinished, test } from 'vitest';
import { generateContent, generateIssue } from '../src/generate-content.ts';

function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'pressroom-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

function read(folder: string): Record<string, string> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const files = names.filter((name) => /\.\w+$/.test(name)).sort();
  return Object.fromEntries(
    files.map((name) => [name, readFileSync(join(folder, name), 'latin1')]),
  );
}

test('the same seed gives the same content, and it is without faults', () => {
  const [one, other, third] = [temporaryFolder(), temporaryFolder(), temporaryFolder()];
  generateContent(one, 20);
  generateContent(other, 20);
  generateContent(third, 20, 2);
  expect(read(one)).toEqual(read(other));
  expect(read(one)).not.toEqual(read(third));
  generateIssue(one, 20);
  const { publication, check } = loadPublication(one, { asOf: '2024-12-31' });
  expect(check()).toEqual([]);
  expect(publication?.issues[0]?.articles).toHaveLength(20);
  const words = readFileSync(join(one, 'articles', 'article-00003', 'index.md'), 'utf8').split(
    /\s+/,
  );
  expect(words.length).toBeGreaterThan(750);
});
