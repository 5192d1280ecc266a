import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadPublication } from '@pressroom/content-model';
import { expectSameFiles, filesIn, temporaryFolder } from '@pressroom/test-support';
import { expect, test } from 'vitest';
import { generateContent, generateIssue } from '../src/generate-content.ts';

test('the same seed gives the same content, and it is without faults', () => {
  const [one, other, third] = [temporaryFolder(), temporaryFolder(), temporaryFolder()];
  generateContent(one, 20);
  generateContent(other, 20);
  generateContent(third, 20, 2);
  expectSameFiles(one, other);
  expect(filesIn(one)).not.toEqual(filesIn(third));
  generateIssue(one, 20);
  const { publication, check } = loadPublication(one, { asOf: '2024-12-31' });
  expect(check()).toEqual([]);
  expect(publication?.issues[0]?.articles).toHaveLength(20);
  const words = readFileSync(join(one, 'articles', 'article-00003', 'index.md'), 'utf8').split(
    /\s+/,
  );
  expect(words.length).toBeGreaterThan(750);
});
