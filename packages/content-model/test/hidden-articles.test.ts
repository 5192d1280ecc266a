import { contentFolder } from '@pressroom/test-support';
import { expect, test } from 'vitest';
import { loadPublication } from '../src/index.ts';
import { markdown } from './markdown.ts';

/** How many articles are out, and what is told of an article with these fields. */
function load(fields: Readonly<Record<string, string>>) {
  const content = contentFolder({ 'articles/a.md': markdown(fields) });
  const { publication, check } = loadPublication(content, { asOf: '2024-12-31' });
  const told = check().map(({ ruleId, line, message }) => `${line} ${ruleId} ${message}`);
  return { out: publication?.articles.length, told };
}

test.each([
  ['published', 'false'],
  ['published', 'no'],
  ['published', 'False'],
  ['status', 'draft'],
  ['private', 'true'],
  ['password', 'secret'],
  ['visibility', 'private'],
  ['unlisted', 'yes'],
  ['hidden', 'true'],
])('%s: %s hides an article, as a draft is', (name, value) => {
  expect(load({ [name]: value })).toEqual({ out: 0, told: [] });
  expect(load({ [name]: value, draft: 'false' })).toEqual({ out: 0, told: [] });
});

test.each([
  ['published', 'true'],
  ['published', 'yes'],
  ['status', 'published'],
  ['private', 'false'],
  ['password', 'null'],
  ['password', 'false'],
  ['password', ''],
  ['visibility', 'public'],
])('%s: %s hides nothing, not even a draft', (name, value) => {
  expect(load({ [name]: value })).toEqual({ out: 1, told: [] });
  expect(load({ [name]: value, draft: 'true' })).toEqual({ out: 0, told: [] });
});

test.each([
  ['published', '2024-07-06'],
  ['status', 'thoughtful'],
  ['status', '[draft]'],
])('%s: %s is a field that nothing reads', (name, value) => {
  const told = [`4 field-unknown unknown field "${name}"`];
  expect(load({ [name]: value })).toEqual({ out: 1, told });
});
