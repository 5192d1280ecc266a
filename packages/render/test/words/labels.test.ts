import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { labels } from '../../src/index.ts';

const languages = readdirSync(join(import.meta.dirname, '../../src/words/languages')).map((file) =>
  file.replace('.ts', ''),
);

test.each(languages)('%s has words of its own', (language) => {
  const words = labels(language);
  expect(words.language.toLowerCase()).toBe(language);
  const { accessibility, ...others } = words;
  const all = [...Object.values(others), ...Object.values(accessibility)];
  expect(all.every((word) => word.length > 0)).toBe(true);
  expect(words.by('A')).toContain('A');
  if (language !== 'en') expect(words).not.toBe(labels('en'));
});

test.each([
  ['de-AT', 'de'],
  ['DE', 'de'],
  ['zh', 'zh-Hans'],
  ['zh-CN', 'zh-Hans'],
  ['zh-TW', 'zh-Hant'],
  ['zh-Hant-HK', 'zh-Hant'],
  ['en-US', 'en'],
  ['tlh', 'en'],
  ['', 'en'],
])('%s falls back to %s', (language, other) => {
  expect(labels(language)).toBe(labels(other));
});
