import { sep } from 'node:path';
import { Arguments, loadPublication, UsageError } from '@pressroom/content-model';
import { contentFolder, PUBLICATION } from '@pressroom/test-support';
import { afterEach, expect, test, vi } from 'vitest';
import { outputFolder } from '../src/output-option.ts';
import { rfc3339 } from '../src/rfc3339.ts';
import { tagUri } from '../src/tag-uri.ts';

afterEach(() => vi.unstubAllEnvs());

const out = (given: string) => outputFolder(new Arguments({ out: given }, []), `${sep}content`);

test('the output folder is counted from where the editor is', () => {
  vi.stubEnv('INIT_CWD', `${sep}home`);
  vi.stubEnv('TURBO_HASH', undefined);
  expect(outputFolder(new Arguments({}, []), `${sep}content`)).toBe(undefined);
  expect(out('site')).toBe(`${sep}home${sep}site`);
  expect(out(`${sep}content-out`)).toBe(`${sep}content-out`);
});

test.each([`${sep}content`, `${sep}content${sep}out`])('%s is no place for an edition', (given) => {
  expect(() => out(given)).toThrow(UsageError);
  expect(() => out(given)).toThrow(`--out ${given} is in the content folder`);
});

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
