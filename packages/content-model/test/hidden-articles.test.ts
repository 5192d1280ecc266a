import { contentFolder, markdown } from '@pressroom/test-support';
import { expect, test } from 'vitest';
import { loadPublication } from '../src/index.ts';

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
  ['visibility', 'members'],
  ['visibility', 'paid'],
  ['publish', 'false'],
  ['isDraft', 'true'],
  ['headless', 'true'],
  ['permalink', 'false'],
  ['eleventyExcludeFromCollections', 'true'],
  ['post_status', 'draft'],
  ['publishDate', '2099-01-01'],
  ['publish_date', '2099-01-01 08:00'],
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
  ['status', 'scheduled'],
  ['publishDate', '2024-10-01'],
  ['publishDate', '2019-10-01'],
])('%s: %s hides nothing, not even a draft', (name, value) => {
  expect(load({ [name]: value })).toEqual({ out: 1, told: [] });
  expect(load({ [name]: value, draft: 'true' })).toEqual({ out: 0, told: [] });
});

test.each([
  ['published', '2024-07-06'],
  ['status', 'thoughtful'],
  ['status', '[draft]'],
  ['permalink', '/a/'],
  ['publishDate', 'soon'],
])('%s: %s is a field that nothing reads', (name, value) => {
  const told = [`4 field-unknown There is no field "${name}".`];
  expect(load({ [name]: value })).toEqual({ out: 1, told });
});

test('what Hugo keeps back has the date of the day on which it leaves', () => {
  const content = contentFolder({
    'articles/a.md': markdown({ publishDate: '2099-01-01' }),
    'articles/b.md': markdown({ publishDate: '2024-10-01 08:00' }),
    'articles/c.md': '---\ntitle: C\npublishDate: 2024-10-02\n---\n\nText.\n',
  });
  const datesAt = (asOf: string) =>
    loadPublication(content, { asOf }).publication?.articles.map((one) => one.date.toISOString());
  expect(datesAt('2024-12-31')).toEqual(['2024-10-02T00:00:00.000Z', '2024-10-01T08:00:00.000Z']);
  expect(datesAt('2099-01-02')).toHaveLength(3);
});

test('a date that Hugo writes where there is none is none', () => {
  expect(load({ date: '0001-01-01T00:00:00Z' }).told).toEqual([
    '1 field-missing The field "date" is missing.',
  ]);
});
