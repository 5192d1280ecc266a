import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadPublication } from '@pressroom/content-model';
import { expectSameFiles, temporaryFolder } from '@pressroom/test-support';
import { expect, test } from 'vitest';
import { generateContent, generateIssue } from '../src/generate-content.ts';

test('the generated content is always the same, and without faults', () => {
  const [one, other] = [temporaryFolder(), temporaryFolder()];
  generateContent(one, 20);
  generateContent(other, 20);
  expectSameFiles(one, other);
  generateIssue(one, 20);
  const { publication, check } = loadPublication(one, { asOf: '2024-12-31' });
  expect(check()).toEqual([]);
  expect(publication?.issues[0]?.articles).toHaveLength(20);
  const words = readFileSync(join(one, 'articles', 'article-00003', 'index.md'), 'utf8').split(
    /\s+/,
  );
  expect(words.length).toBeGreaterThan(750);
});

test('an article may have its content several times, with notes of their own', () => {
  const folder = temporaryFolder();
  generateContent(folder, 1, 3);
  const { check } = loadPublication(folder, { asOf: '2024-12-31' });
  expect(check()).toEqual([]);
  const text = readFileSync(join(folder, 'articles', 'article-00000', 'index.md'), 'utf8');
  expect(text.match(/^\[\^\d+\]:/gm)).toEqual(['[^1]:', '[^2]:', '[^3]:']);
});
