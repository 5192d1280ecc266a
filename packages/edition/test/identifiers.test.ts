import { loadPublication } from '@pressroom/content-model';
import { contentFolder, PUBLICATION } from '@pressroom/test-support';
import { expect, test } from 'vitest';
import { rfc3339 } from '../src/rfc3339.ts';
import { tagUri } from '../src/tag-uri.ts';

test('a date for machines is in UTC, without fractions of a second', () => {
  expect(rfc3339(new Date('2024-07-06T09:00:00.123+01:00'))).toBe('2024-07-06T08:00:00Z');
});

test('a tag URI names things by the domain and the year since which it is owned', () => {
  const folder = contentFolder({ 'publication.yaml': PUBLICATION });
  const { publication } = loadPublication(folder, { asOf: '2024-12-31' });
  if (!publication) throw new Error('no publication');
  expect(tagUri({ ...publication, founded: 2020 }, 'articles', 'é/1')).toBe(
    'tag:test.example,2020:articles/%C3%A9%2F1',
  );
});
