import { contentFolder } from '@pressroom/test-support';
import { expect, test } from 'vitest';
import { loadPublication } from '../src/index.ts';
import { markdown } from './markdown.ts';

/** What is told of an article, without its hints. */
function told(fields: Readonly<Record<string, string>>): string[] {
  const content = contentFolder({ 'articles/a.md': markdown(fields) });
  return loadPublication(content, { asOf: '2024-12-31' })
    .check()
    .map(({ severity, ruleId, line, message }) => `${line} ${severity} ${ruleId} ${message}`);
}

const HIDES_NOTHING = 'error field-type "published" hides nothing here: all would see the article';

test.each(['false', 'no', 'False'])('published: %s is told once', (published) => {
  expect(told({ published })).toEqual([`4 ${HIDES_NOTHING}`]);
});

test('and is no fault of a draft', () => {
  expect(told({ published: 'false', draft: 'true' })).toEqual([]);
  expect(told({ published: 'no', draft: 'yes' })).toEqual([]);
  expect(told({ published: 'false', draft: 'false' })).toEqual([`4 ${HIDES_NOTHING}`]);
});

test('it is told of an article that has other faults', () => {
  expect(told({ published: 'false', date: 'soon', other: 'x' })).toEqual([
    '3 error date-invalid "soon" is no date',
    `4 ${HIDES_NOTHING}`,
    '5 warning field-unknown unknown field "other"',
  ]);
});

test('another value of it is a field that nothing reads', () => {
  expect(told({ published: '2024-07-06' })).toEqual([
    '4 warning field-unknown unknown field "published"',
  ]);
});
