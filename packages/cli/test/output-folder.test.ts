import { sep } from 'node:path';
import { Arguments, UsageError } from '@pressroom/edition';
import { afterEach, expect, test, vi } from 'vitest';
import { outputFolder } from '../src/options/output-folder.ts';

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
