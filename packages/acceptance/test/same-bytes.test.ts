import { cpSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { buildEdition, EDITIONS, filesIn, temporaryFolder } from './build-edition.ts';
import { REPOSITORY } from './repository.ts';

/** The same files, made in the reverse order of their names. */
function reversedCopy(folder: string): string {
  const copy = temporaryFolder();
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort().reverse();
  for (const name of names) {
    if (statSync(join(folder, name)).isDirectory()) continue;
    mkdirSync(dirname(join(copy, name)), { recursive: true });
    writeFileSync(join(copy, name), readFileSync(join(folder, name)));
  }
  return copy;
}

describe('the same content gives the same bytes', () => {
  const content = join(REPOSITORY, 'content');

  test.each(EDITIONS)('%s, in another time zone, language and order of files', (edition) => {
    const one = buildEdition(edition, content, [], { TZ: 'Asia/Tokyo', LANG: 'C', LC_ALL: 'C' });
    const other = buildEdition(edition, reversedCopy(content), [], {
      TZ: 'America/New_York',
      LANG: 'de_DE.UTF-8',
      LC_ALL: 'de_DE.UTF-8',
    });
    const files = filesIn(one);
    expect(files.size).toBeGreaterThan(1);
    expect([...filesIn(other).keys()]).toEqual([...files.keys()]);
    for (const [name, bytes] of filesIn(other)) {
      expect(bytes.equals(files.get(name) ?? Buffer.alloc(0)), name).toBe(true);
    }
  });

  test.each(EDITIONS)('%s keeps the times of files that did not change', (edition) => {
    const work = temporaryFolder();
    cpSync(content, work, { recursive: true });
    const out = buildEdition(edition, work);
    const times = () => [...filesIn(out).keys()].map((name) => statSync(join(out, name)).mtimeMs);
    const before = times();
    buildEdition(edition, work, ['--out', out]);
    expect(times()).toEqual(before);
  });
});
