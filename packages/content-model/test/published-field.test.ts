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

test.each(['false', 'no', 'False'])(
  'published: %s hides an article, as a draft is',
  (published) => {
    expect(load({ published })).toEqual({ out: 0, told: [] });
    expect(load({ published, draft: 'false' })).toEqual({ out: 0, told: [] });
  },
);

test.each(['true', 'yes'])('published: %s hides nothing, not even a draft', (published) => {
  expect(load({ published })).toEqual({ out: 1, told: [] });
  expect(load({ published, draft: 'true' })).toEqual({ out: 0, told: [] });
});

test('another value of it is a field that nothing reads', () => {
  const told = ['4 field-unknown unknown field "published"'];
  expect(load({ published: '2024-07-06' })).toEqual({ out: 1, told });
});
