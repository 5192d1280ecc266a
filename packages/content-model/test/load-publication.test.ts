import { spawnSync } from 'node:child_process';
import { rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { contentFolder, PIXEL, PUBLICATION } from '@pressroom/test-support';
import { describe, expect, test } from 'vitest';
import { formatDiagnostics, imageBroken, loadPublication, type Publication } from '../src/index.ts';
import { markdown } from './markdown.ts';

const LATER = new Date('2024-08-01T00:00:00Z');

function load(files: Readonly<Record<string, string | Uint8Array>>, asOf: Date | string = LATER) {
  const { publication, check } = loadPublication(contentFolder(files), { asOf });
  const told = formatDiagnostics(check(), 'text', '');
  if (!publication) throw new Error(told);
  return { publication, told };
}

const slugs = (publication: Publication) => publication.articles.map((one) => one.slug);

test('a fault within an author or a cover is told at its place', () => {
  const { told } = load({
    'articles/a.md': markdown({
      authors: '[{ name: A, twitter: x }, { url: "https://a.example/" }]',
    }),
    'articles/b.md': markdown({ cover: '{ image: dot.png, alt: A, caption: B }' }),
    'articles/dot.png': PIXEL,
  });
  expect(told.split('\n').filter((line) => !line.startsWith(' '))).toEqual([
    'articles/a.md:4:22  warning  field-unknown  unknown field "twitter"',
    'articles/a.md:4:36  error  field-missing  authors[1].name is missing',
    'articles/b.md:4:34  warning  field-unknown  unknown field "caption"',
  ]);
});

test('an author may be called by any id', () => {
  const { told, publication } = load({
    'authors.yaml': 'constructor: { name: Con }\n__proto__: { name: Pro }\n',
    'articles/a.md': markdown({ authors: '[constructor, __proto__]' }),
    'publication.yaml': `${PUBLICATION}rules: { constructor: off }\n`,
  });
  expect(publication.articles[0]?.authors.map(({ name }) => name)).toEqual(['Con', 'Pro']);
  expect(told).toContain('unknown rule "constructor"');
  expect(told).not.toContain('author-unknown');
});

test('a link that leads nowhere and a pipe are told of, and stop nothing', () => {
  const content = contentFolder({ 'articles/a.md': markdown({}, 'Text.') });
  symlinkSync('gone.md', join(content, 'articles', 'b.md'));
  spawnSync('mkfifo', [join(content, 'articles', 'c.md')]);
  const { publication, check } = loadPublication(content, { asOf: LATER });
  expect(publication?.articles.map((one) => one.slug)).toEqual(['a']);
  expect(check().map(({ file, message, hint }) => [file, message, hint])).toEqual([
    [
      'articles/b.md',
      'the file is a link that leads nowhere',
      'remove the link, or put back what it leads to',
    ],
    [
      'articles/c.md',
      'this file is no article by its place and name',
      'it is a pipe, a socket or a device: remove it',
    ],
  ]);
});

describe('articles', () => {
  test('stand in folders or files of their own, newest first, then by id', () => {
    const { publication, told } = load({
      'articles/b.md': markdown({ date: '2024-07-06' }),
      'articles/a/index.md': markdown({ date: '2024-07-06' }),
      'articles/c.md': markdown({ date: '2024-07-07' }),
      'articles/.hidden.md': 'nothing',
      'articles/image.png': 'nothing',
    });
    expect(slugs(publication)).toEqual(['c', 'a', 'b']);
    expect(told).toBe('');
    expect(publication.articles[1]?.url).toBe('https://test.example/a/');
  });

  test('leave drafts at home', () => {
    const { publication } = load({ 'articles/a.md': markdown({ draft: 'true' }) });
    expect(slugs(publication)).toEqual([]);
  });

  test('wait for their date', () => {
    const files = { 'articles/a.md': markdown({ date: '2024-07-06T10:00:00+02:00' }) };
    expect(slugs(load(files, new Date('2024-07-06T07:59:59Z')).publication)).toEqual([]);
    expect(slugs(load(files, new Date('2024-07-06T08:00:00Z')).publication)).toEqual(['a']);
    expect(slugs(load(files, '2024-07-06').publication)).toEqual([]);
    expect(slugs(load(files, '2024-07-07').publication)).toEqual(['a']);
  });

  test('parse their text once for the body and the summary', () => {
    const content = contentFolder({ 'articles/a.md': markdown({}, 'First words.\n\nMore.\n') });
    const [article] = loadPublication(content, { asOf: LATER }).publication?.articles ?? [];
    article?.body();
    rmSync(join(content, 'articles'), { recursive: true });
    expect(article?.summary).toBe('First words.');
  });

  test('take the words of one line apart at its commas', () => {
    const { publication } = load({
      'articles/a.md': markdown({ tags: 'Getting Started, News,' }),
      'articles/b.md': markdown({ tags: '["one, two"]' }),
    });
    expect(publication.articles.map((one) => one.tags)).toEqual([
      ['Getting Started', 'News'],
      ['one, two'],
    ]);
  });

  test('that begin too late or have their date in their name are told how to mend it', () => {
    const { told } = load({
      'articles/a.md': `\n${markdown({})}`,
      'articles/2024-07-06-b.md': '---\ntitle: B\n---\n\nText.\n',
    });
    expect(told).toContain('delete what stands before the first line "---"');
    expect(told).toContain('add a line "date: 2024-07-06"');
  });

  test('take dates without offset in the time zone of the publication', () => {
    const { publication } = load({
      'publication.yaml': `${PUBLICATION}timeZone: Asia/Tokyo\n`,
      'articles/a.md': markdown({ date: '2024-07-06 08:00' }),
      'articles/b.md': markdown({ date: '2024-07-06T08:00:00Z' }),
      'articles/c.md': markdown({ date: 'July 5, 2024' }),
    });
    const dates = publication.articles.map((one) => one.date.toISOString());
    expect(dates).toEqual([
      '2024-07-06T08:00:00.000Z',
      '2024-07-05T23:00:00.000Z',
      '2024-07-04T15:00:00.000Z',
    ]);
  });

  test('read a byte order mark and the line ends of Windows', () => {
    const text = `\ufeff${markdown({ title: 'Fenêtre' }, 'One\n\nTwo\n').replaceAll('\n', '\r\n')}`;
    const { publication, told } = load({ 'articles/a.md': text });
    expect(publication.articles[0]?.title).toBe('Fenêtre');
    expect(JSON.stringify(publication.articles[0]?.body())).not.toContain('\\r');
    expect(told).toBe('');
  });

  test('count lines and columns as the editor does, with the line ends of Windows too', () => {
    const text = markdown({}, 'One\n\nA [link](gone.md)\n').replaceAll('\n', '\r\n');
    expect(load({ 'articles/a.md': text }).told).toMatch(
      /^articles\/a\.md:8:3 {2}error {2}link-target/,
    );
  });

  test('know their language and its direction', () => {
    const { publication } = load({
      'articles/a.md': markdown({ language: 'ar-EG' }),
      'articles/b.md': markdown({ language: 'zh-hans' }),
      'articles/c.md': markdown({}),
    });
    expect(publication.articles.map((one) => `${one.language} ${one.direction}`)).toEqual([
      'ar-EG rtl',
      'zh-Hans ltr',
      'en ltr',
    ]);
  });

  test('name authors by id, by name, or in place', () => {
    const { publication, told } = load({
      'authors.yaml': 'ada:\n  name: Ada Lovelace\n  sortName: Lovelace, Ada\n',
      'articles/a.md': markdown({ authors: '[ada, Ada Lovelace, { name: Grace Hopper }]' }),
      'articles/b.md': markdown({ authors: 'ada' }),
    });
    expect(publication.articles.map((one) => one.authors.map((author) => author.sortName))).toEqual(
      [['Lovelace, Ada', 'Grace Hopper'], ['Lovelace, Ada']],
    );
    expect(told).toBe('');
  });

  test('have a summary: their own, or the first paragraph cut at a word', () => {
    const long = 'word '.repeat(200);
    const { publication } = load({
      'articles/a.md': markdown({ summary: '>-\n  Two\n  lines' }),
      'articles/b.md': markdown(
        {},
        `## Heading\n\n![Alt](x.png)\n\nA *first* paragraph[^1].\n\n[^1]: Note\n`,
      ),
      'articles/c.md': markdown({}, long),
    });
    const [a, b, c] = publication.articles.map((one) => one.summary);
    expect(a).toBe('Two lines');
    expect(b).toBe('Alt');
    expect(c).toMatch(/^(?:word )+word…$/);
    expect(c?.length).toBeLessThanOrEqual(281);
  });

  test('keep what YAML would take for numbers, booleans or dates', () => {
    const { publication, told } = load({
      'articles/a.md': markdown({ title: '1.10', tags: '[2024, no, 0x10, ~]', id: '007' }),
    });
    const [article] = publication.articles;
    expect(article?.title).toBe('1.10');
    expect(article?.tags).toEqual(['2024', 'no', '0x10', '~']);
    expect(article?.id).toBe('007');
    expect(told).toBe('');
  });

  test('parse no body until it is asked for', () => {
    const broken = markdown({}).replace('Text.', '<a href="'.repeat(3));
    const { publication } = load({ 'articles/a.md': broken });
    expect(publication.articles[0]?.title).toBe('A title');
  });
});

describe('issues', () => {
  const articles = {
    'articles/a.md': markdown({ date: '2024-07-01', section: 'News' }),
    'articles/b.md': markdown({ date: '2024-07-02', section: 'Essays' }),
    'articles/c.md': markdown({ date: '2024-06-30 23:30', section: 'News' }),
  };

  test('are named by their files and keep their order', () => {
    const { publication, told } = load({
      ...articles,
      'issues/first.md': markdown(
        { title: 'First', articles: '[b, c, a]', number: '1' },
        'Dear reader.\n',
      ),
      'issues/second.md': markdown({ title: 'Second', date: '2035-01-01', articles: '[a]' }, ''),
    });
    expect(told).toBe('');
    const [issue, ...others] = publication.issues;
    expect(others).toEqual([]);
    expect(issue?.sections.map((one) => [one.title, ...one.articles.map((a) => a.slug)])).toEqual([
      ['Essays', 'b'],
      ['News', 'c', 'a'],
    ]);
    expect(issue?.articles.map((one) => one.slug)).toEqual(['b', 'c', 'a']);
    expect(issue?.number).toBe(1);
    expect(JSON.stringify(issue?.letter?.body())).toContain('Dear reader.');
  });

  test('are the months of the publication’s time zone where there are no files', () => {
    const { publication } = load({
      ...articles,
      'publication.yaml': `${PUBLICATION}timeZone: Europe/Lisbon\nlanguage: pt\n`,
    });
    expect(publication.issues.map((one) => [one.id, one.title])).toEqual([
      ['2024-07', 'julho de 2024'],
      ['2024-06', 'junho de 2024'],
    ]);
    expect(publication.issues[0]?.articles.map((one) => one.slug)).toEqual(['a', 'b']);
  });

  test('of a month have the articles of one day in the order of their names', () => {
    const files = ['a', 'b', 'c'].map((name) => [`articles/${name}.md`, markdown({})]);
    const { publication } = load(Object.fromEntries(files));
    expect(publication.issues[0]?.articles.map((one) => one.slug)).toEqual(['a', 'b', 'c']);
  });

  test('whose names differ in capitals alone are told of', () => {
    const { told } = load({
      ...articles,
      'issues/one.md': markdown({ articles: '[a]' }),
      'issues/One.MD': markdown({ articles: '[b]' }),
    });
    expect(told).toContain('issues/one.md:1:1  warning  slug-similar');
  });
});

describe('all faults are told in one run', () => {
  const bad = markdown({ date: '2024-02-30' }, '[x](gone.md)\n');

  test('those of a text whose front matter is wrong, and nothing that follows from it', () => {
    const { told } = load({
      'articles/a.md': bad,
      'articles/b.md': markdown({ updated: 'soon' }, '[a](a.md) [x](gone.md)\n'),
      'issues/1.md': markdown({ articles: '[a, b, c]' }),
    });
    expect(told.match(/^\S+ {2}error {2}\S+/gm)).toEqual([
      'articles/a.md:3:7  error  date-invalid',
      'articles/a.md:6:1  error  link-target',
      'articles/b.md:4:10  error  date-invalid',
      'articles/b.md:7:11  error  link-target',
      'issues/1.md:4:18  error  issue-article-unknown',
    ]);
  });

  test('those of a letter whose own date is wrong', () => {
    const { told } = load({
      'articles/a.md': markdown({}),
      'issues/1.md': markdown({ date: '2024-02-30', articles: '[a]' }, '[x](../gone.md)\n'),
    });
    expect(told.match(/^\S+ {2}error {2}\S+/gm)).toEqual([
      'issues/1.md:3:7  error  date-invalid',
      'issues/1.md:7:1  error  link-target',
    ]);
  });

  test('those of articles where a setting is wrong', () => {
    const folder = contentFolder({
      'publication.yaml': `${PUBLICATION}timeZone: Nowhere\nlanguage: "?"\n`,
      'articles/a.md': bad,
    });
    const told = loadPublication(folder, { asOf: LATER }).check();
    expect(told.map((one) => `${one.file} ${one.ruleId}`)).toEqual([
      'articles/a.md date-invalid',
      'articles/a.md link-target',
      'publication.yaml field-type',
      'publication.yaml field-type',
    ]);
  });
});

describe('a publication', () => {
  test('may be empty', () => {
    const { publication, told } = load({});
    expect(publication.articles).toEqual([]);
    expect(publication.issues).toEqual([]);
    expect(told).toBe('');
  });

  test('sets its rules', () => {
    const files = {
      'articles/a.md': markdown({}, '![A](gone.png) [b](gone.md) ![](https://x.example/)\n'),
    };
    const rules = 'rules:\n  image-missing: warning\n  link-target: "off"\n  image-alt: error\n';
    const { told } = load({ ...files, 'publication.yaml': PUBLICATION + rules });
    expect(told).toMatch(/warning {2}image-missing/);
    expect(told).not.toMatch(/link-target/);
    expect(told).toMatch(/error {2}image-alt/);
  });

  test('tells the date of the newest thing that is published', () => {
    const content = contentFolder({
      'articles/a.md': markdown({ date: '2024-07-01T00:00:00Z' }),
      'articles/b.md': markdown({ date: '2024-07-03T00:00:00Z' }),
      'articles/c.md': markdown({ date: '2024-07-02T00:00:00Z', draft: 'true' }),
    });
    const at = (asOf: string) => loadPublication(content, { asOf }).effectiveAsOf.toISOString();
    expect(at('2024-07-02T23:00:00Z')).toBe('2024-07-01T00:00:00.000Z');
    expect(at('2024-07-03T00:00:00Z')).toBe('2024-07-03T00:00:00.000Z');
  });

  test('is not held up by its drafts', () => {
    const { told } = load({ 'articles/a.md': markdown({ draft: 'true' }, '[x](gone.md)\n') });
    expect(told).toMatch(/warning {2}link-target/);
  });

  test('does not take the properties of objects for fields', () => {
    const { told } = load({
      'articles/a.md': markdown({
        constructor: 'x',
        __proto__x: 'y',
        authors: '[constructor, __proto__]',
      }),
      'authors.yaml': 'ada: { name: Ada }\n',
    });
    expect(told).toMatch(/unknown field "constructor"/);
    expect(told).toMatch(/"__proto__" is not in authors.yaml/);
  });
});

describe('an image of which decoding shows more', () => {
  function amend(rules: string) {
    const content = contentFolder({
      'publication.yaml': `${PUBLICATION}rules: ${rules}\n`,
      'articles/a.md': markdown({}, 'Text.\n\n![A dot](dot.png)\n'),
      'articles/b.md': markdown({ cover: '{ image: dot.png, alt: A dot }' }),
      'articles/dot.png': PIXEL,
    });
    const loaded = loadPublication(content, { asOf: LATER });
    const articles = loaded.publication?.articles ?? [];
    for (const article of articles) article.body();
    const cover = articles.find((one) => one.slug === 'b')?.cover;
    if (!cover) throw new Error('the cover is not there');
    loaded.amendImage(cover.file, imageBroken('bits are missing'));
    return { articles, told: formatDiagnostics(loaded.check(articles), 'text', '') };
  }

  test('is told wherever it is shown, and gives way to its words', () => {
    const { articles, told } = amend('{}');
    expect(told.split('\n')).toEqual([
      'articles/a.md:8:1  error  image-broken  bits are missing',
      '    save the image again',
      'articles/b.md:4:17  error  image-broken  bits are missing',
      '    save the image again',
    ]);
    expect(articles.map((one) => one.cover)).toEqual([undefined, undefined]);
    expect(JSON.stringify(articles[0]?.body())).not.toContain('"img"');
  });

  test('is told as the publication sets the rule', () => {
    expect(amend('{ image-broken: warning }').told).toContain('8:1  warning  image-broken');
    expect(amend('{ image-broken: "off" }').told).toBe('');
  });
});

test('a drawing of many megabytes is huge, and one of a million scripts is read at once', () => {
  const drawing = (inside: string) => `<svg xmlns="http://www.w3.org/2000/svg">${inside}</svg>`;
  const { told } = load({
    'articles/a.md': markdown({}, '![Large](large.svg) ![Scripts](scripts.svg)\n'),
    'articles/large.svg': drawing(' '.repeat(5_000_000)),
    'articles/scripts.svg': drawing('<script/>'.repeat(500_000)),
  });
  expect(told).toContain('error  image-huge  the image "large.svg" has 5.0 MB');
  expect(told).toMatch(/warning {2}image-unsafe .*(?:<script> in line 1(?:, )?){8}\n/);
});
