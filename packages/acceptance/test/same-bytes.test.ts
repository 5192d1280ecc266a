import { cpSync, statSync } from 'node:fs';
import { join } from 'node:path';
import {
  buildEdition,
  expectSameFiles,
  filesIn,
  SAMPLE_CONTENT,
  temporaryFolder,
  writeFiles,
} from '@pressroom/test-support';
import { describe, expect, test } from 'vitest';
import { EDITIONS } from './editions.ts';

/** The same files, made in the reverse order of their names. */
function reversedCopy(folder: string): string {
  return writeFiles(temporaryFolder(), Object.fromEntries([...filesIn(folder)].reverse()));
}

describe('the same content gives the same bytes', () => {
  test.each(EDITIONS)('%s, in another time zone, language and order of files', async (edition) => {
    const one = await buildEdition(edition, SAMPLE_CONTENT, [], {
      TZ: 'Asia/Tokyo',
      PRESSROOM_CACHE: temporaryFolder(),
      LANG: 'C',
      LC_ALL: 'C',
    });
    const other = await buildEdition(edition, reversedCopy(SAMPLE_CONTENT), [], {
      TZ: 'America/New_York',
      PRESSROOM_CACHE: temporaryFolder(),
      LANG: 'de_DE.UTF-8',
      LC_ALL: 'de_DE.UTF-8',
    });
    expect(filesIn(one).size).toBeGreaterThan(1);
    expectSameFiles(one, other);
  });

  test.each(EDITIONS)('%s keeps the times of files that did not change', async (edition) => {
    const work = temporaryFolder();
    cpSync(SAMPLE_CONTENT, work, { recursive: true });
    const out = await buildEdition(edition, work);
    const times = () => [...filesIn(out).keys()].map((name) => statSync(join(out, name)).mtimeMs);
    const before = times();
    await buildEdition(edition, work, ['--out', out]);
    expect(times()).toEqual(before);
  });
});
