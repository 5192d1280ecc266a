import {
  readdirSync,
  readFileSync,
  renameSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  contentFolder,
  markdown,
  PIXEL,
  PUBLICATION,
  temporaryFolder,
} from '@pressroom/test-support';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { formatDiagnostics, loadPublication } from '../src/index.ts';
import { ContentFolder } from '../src/load/content-folder.ts';
import { ContentIndex } from '../src/load/content-index.ts';
import { LATER } from './load.ts';

const RULES = fileURLToPath(new URL('rules', import.meta.url));

interface Options {
  readonly code?: string;
  readonly force?: boolean;
}

/** Checks a content folder with the index of an earlier check, and says which texts it parsed. */
function check(content: string, cache: string, { code = 'code', force = false }: Options = {}) {
  const index = ContentIndex.open(cache, content, code, force);
  const parse = vi.spyOn(ContentFolder.prototype, 'factsOf');
  const { check } = loadPublication(content, { asOf: LATER, index });
  const told = formatDiagnostics(check(), 'text', '');
  const parsed = parse.mock.calls.map(([file]) => file);
  parse.mockRestore();
  index.save();
  return { told, parsed };
}

/** Later, when the stamps of files are trusted that were written just now. */
function waitUntilSettled(): void {
  const later = Date.now() + 60_000;
  vi.spyOn(Date, 'now').mockReturnValue(later);
}

afterEach(() => {
  vi.restoreAllMocks();
});

describe('with the index of an earlier check', () => {
  test.each(readdirSync(RULES))('the diagnostics are the same: %s', (rule) => {
    const content = join(RULES, rule, 'content');
    const cache = temporaryFolder();
    const first = check(content, cache);
    waitUntilSettled();
    expect(check(content, cache).told).toBe(first.told);
    expect(check(content, cache).told).toBe(first.told);
  });

  test('a text is parsed again only where it changed', () => {
    const cache = temporaryFolder();
    const content = contentFolder({
      'articles/a.md': markdown({}, 'A.\n'),
      'articles/b.md': markdown({}, 'A [link](../a/) and an ![](dot.png)\n'),
      'articles/dot.png': PIXEL,
    });
    expect(check(content, cache).parsed).toEqual(['articles/a.md', 'articles/b.md']);
    waitUntilSettled();
    expect(check(content, cache).parsed).toEqual([]);
    writeFileSync(join(content, 'articles/a.md'), markdown({}, 'Changed.\n'));
    expect(check(content, cache).parsed).toEqual(['articles/a.md']);
    expect(check(content, cache).told).toContain('articles/b.md:6:24  warning  image-alt');
  });

  test('what another file changes is reported, though the text stays', () => {
    const cache = temporaryFolder();
    const content = contentFolder({
      'articles/a.md': markdown({ url: '/old/' }, 'A.\n'),
      'articles/b.md': markdown({}, 'A [link](../a/).\n\n![Dot](dot.png)\n'),
      'articles/dot.png': PIXEL,
    });
    expect(check(content, cache).told).toBe('');
    waitUntilSettled();
    writeFileSync(join(content, 'articles/a.md'), markdown({ draft: 'true' }, 'A.\n'));
    writeFileSync(join(content, 'articles/dot.png'), 'no picture');
    const { told } = check(content, cache);
    expect(told).toContain('articles/b.md:6:3  warning  link-unpublished');
    expect(told).toContain('articles/b.md:8:1  error  image-');
    expect(check(content, cache).told).toBe(told);
  });

  test('a text of the same size and time of change is read again', () => {
    const cache = temporaryFolder();
    const content = contentFolder({ 'articles/a.md': markdown({}, '![Dot](dot.png)\n') });
    const file = join(content, 'articles/a.md');
    const past = new Date(Date.now() - 60_000);
    utimesSync(file, past, past);
    check(content, cache);
    writeFileSync(file, markdown({}, '![Dot](dip.png)\n'));
    utimesSync(file, past, past);
    expect(statSync(file).mtime).toEqual(past);
    expect(check(content, cache).told).toContain('"dip.png"');
  });

  test('a file that comes beside an article is reported', () => {
    const cache = temporaryFolder();
    const content = contentFolder({ 'articles/a/index.md': markdown({}) });
    expect(check(content, cache).told).toBe('');
    waitUntilSettled();
    expect(check(content, cache).told).toBe('');
    writeFileSync(join(content, 'articles', 'a', 'notes.md'), 'Notes.\n');
    expect(check(content, cache).told).toContain('articles/a/notes.md');
    expect(check(content, cache).told).toContain('articles/a/notes.md');
  });

  test('dates are in the time zone of now, not in that of the index', () => {
    const cache = temporaryFolder();
    const zone = (name: string) => `${PUBLICATION}timeZone: ${name}\n`;
    const content = contentFolder({
      'publication.yaml': zone('Europe/Lisbon'),
      'articles/a.md': markdown({ date: '2024-07-06 08:00', updated: '2024-07-06 09:00' }),
    });
    const datesOf = () => {
      const index = ContentIndex.open(cache, content, 'code');
      const { publication } = loadPublication(content, { asOf: LATER, index });
      index.save();
      return publication?.articles.map(({ date, updated }) => [date, updated]);
    };
    const lisbon = [[new Date('2024-07-06T07:00Z'), new Date('2024-07-06T08:00Z')]];
    expect(datesOf()).toEqual(lisbon);
    waitUntilSettled();
    expect(datesOf()).toEqual(lisbon);
    expect(datesOf()).toEqual(lisbon);
    writeFileSync(join(content, 'publication.yaml'), zone('Asia/Tokyo'));
    const tokyo = [[new Date('2024-07-05T23:00Z'), new Date('2024-07-06T00:00Z')]];
    expect(datesOf()).toEqual(tokyo);
    expect(datesOf()).toEqual(tokyo);
  });

  test('a text of any encoding that is read is parsed once', () => {
    const cache = temporaryFolder();
    const text = markdown({}, 'Text.\n');
    const content = contentFolder({
      'articles/crlf.md': text.replaceAll('\n', '\r\n'),
      'articles/bom.md': `\ufeff${text}`,
    });
    expect(check(content, cache).parsed).toEqual(['articles/bom.md', 'articles/crlf.md']);
    waitUntilSettled();
    expect(check(content, cache).parsed).toEqual([]);
  });

  test('an article that moves has other inputs, though its id and address stay', () => {
    const content = contentFolder({
      'articles/a.md': markdown({ id: 'one', url: '/one/' }, 'Text.\n'),
    });
    const inputsOf = () => {
      const { publication } = loadPublication(content, { asOf: LATER });
      publication?.articles[0]?.body();
      return publication?.articles[0]?.inputs();
    };
    const before = inputsOf();
    expect(before).toMatch(/^[0-9a-f]{64}$/);
    expect(inputsOf()).toBe(before);
    renameSync(join(content, 'articles/a.md'), join(content, 'articles/b.md'));
    expect(inputsOf()).not.toBe(before);
  });

  test('settings of rules hold for what was found before', () => {
    const cache = temporaryFolder();
    const content = contentFolder({ 'articles/a.md': markdown({}, '![Gone](gone.png)\n') });
    expect(check(content, cache).told).toContain('error  image-missing');
    writeFileSync(
      join(content, 'publication.yaml'),
      `${PUBLICATION}rules: { image-missing: warning }\n`,
    );
    expect(check(content, cache).told).toContain('warning  image-missing');
  });
});

describe('everything is looked at again', () => {
  const prepare = () => {
    const cache = temporaryFolder();
    const content = contentFolder({ 'articles/a.md': markdown({}, 'A.\n') });
    check(content, cache);
    waitUntilSettled();
    return { content, cache };
  };

  test('where the code is another', () => {
    const { content, cache } = prepare();
    expect(check(content, cache, { code: 'other' }).parsed).toEqual(['articles/a.md']);
  });

  test('where that is asked for', () => {
    const { content, cache } = prepare();
    expect(check(content, cache, { force: true }).parsed).toEqual(['articles/a.md']);
  });

  test('where the index is damaged', () => {
    const { content, cache } = prepare();
    const [name = ''] = readdirSync(join(cache, 'index'));
    const path = join(cache, 'index', name);
    writeFileSync(path, readFileSync(path).subarray(0, 40));
    expect(check(content, cache).parsed).toEqual(['articles/a.md']);
    expect(check(content, cache).parsed).toEqual([]);
  });
});
