import { spawnSync } from 'node:child_process';
import { rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { contentFolder, markdown, PIXEL, PUBLICATION } from '@pressroom/test-support';
import { describe, expect, test } from 'vitest';
import { loadPublication } from '../src/index.ts';
import { LATER, load, slugs } from './load.ts';

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
    expect(told).toContain('Delete everything before the first line "---"');
    expect(told).toContain('Add "date: 2024-07-06".');
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
      'articles/d.md': markdown({}, '長'.repeat(400)),
      'articles/e.md': markdown({}, `a${'👩‍💻'.repeat(200)}`),
      'articles/f.md': markdown({}, 'She said <q>so</q>.\n'),
    });
    const [a, b, c, d, e, f] = publication.articles.map((one) => one.summary);
    expect(a).toBe('Two lines');
    expect(b).toBe('Alt');
    expect(c).toMatch(/^(?:word )+word…$/);
    expect(c?.length).toBeLessThanOrEqual(281);
    expect(d).toMatch(/^長{140,280}…$/);
    expect(e).toMatch(/^a(?:👩‍💻)+…$/u);
    expect(f).toBe('She said "so".');
  });

  test('have each tag once, whatever its capitals', () => {
    const { publication } = load({
      'articles/a.md': markdown({ tags: '[Rust, rust, paper, Rust]' }),
    });
    expect(publication.articles[0]?.tags).toEqual(['Rust', 'paper']);
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

test('a fault within an author or a cover is told at its place', () => {
  const { told } = load({
    'articles/a.md': markdown({
      authors: '[{ name: A, twitter: x }, { url: "https://a.example/" }]',
    }),
    'articles/b.md': markdown({ cover: '{ image: dot.png, alt: A, caption: B }' }),
    'articles/dot.png': PIXEL,
  });
  expect(told.split('\n').filter((line) => !line.startsWith(' '))).toEqual([
    'articles/a.md:4:22  warning  field-unknown  There is no field "twitter".',
    'articles/a.md:4:36  error  field-missing  The field "authors[1].name" is missing.',
    'articles/b.md:4:34  warning  field-unknown  There is no field "caption".',
  ]);
});

test('an author may be called by any id', () => {
  const { told, publication } = load({
    'authors.yaml': 'constructor: { name: Con }\n__proto__: { name: Pro }\n',
    'articles/a.md': markdown({ authors: '[constructor, __proto__]' }),
    'publication.yaml': `${PUBLICATION}rules: { constructor: off }\n`,
  });
  expect(publication.articles[0]?.authors.map(({ name }) => name)).toEqual(['Con', 'Pro']);
  expect(told).toContain('There is no rule "constructor"');
  expect(told).not.toContain('author-unknown');
});

test('an article that is gone before its text is read is no empty one', () => {
  const content = contentFolder({ 'articles/a.md': markdown({}, 'Text.') });
  const { publication } = loadPublication(content, { asOf: LATER });
  rmSync(join(content, 'articles', 'a.md'));
  expect(() => publication?.articles[0]?.body()).toThrow(
    expect.objectContaining({ code: 'ENOENT', path: join(content, 'articles', 'a.md') }),
  );
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
      'The file is a symbolic link without a target.',
      'Delete the symbolic link, or restore its target.',
    ],
    [
      'articles/c.md',
      'The file does not have the path of an article.',
      'Delete it: it is a pipe, a socket or a device.',
    ],
  ]);
});

test('a folder in the place of a file is no file', () => {
  const content = contentFolder({
    'articles/a.md': markdown({}, 'Text.'),
    'articles/sub/index.md/note.md': 'Words.\n',
  });
  const { publication, check } = loadPublication(content, { asOf: LATER });
  expect(publication?.articles.map((one) => one.slug)).toEqual(['a']);
  expect(check().map(({ file, ruleId }) => `${file} ${ruleId}`)).toEqual([
    'articles/sub/index.md/note.md article-path',
  ]);
});

test('articles in a folder of a year are told where they belong', () => {
  const text = markdown({}, 'Text.');
  const content = contentFolder({
    'articles/2019/one.md': text,
    'articles/2019/two/index.md': text,
    'articles/2019/three.md': text,
    'articles/alone/text.md': text,
    'articles/right.md': text,
  });
  const { check } = loadPublication(content, { asOf: LATER });
  expect(check().map(({ file, hint }) => `${file}: ${hint}`)).toEqual([
    'articles/2019/one.md: Rename it to articles/one.md or articles/one/index.md.',
    'articles/2019/three.md: Rename it to articles/three.md or articles/three/index.md.',
    'articles/2019/two/index.md: Rename it to articles/two.md or articles/two/index.md.',
    'articles/alone/text.md: Rename it to articles/alone/index.md or articles/alone.md.',
  ]);
});

test('a change that is still to come is none yet', () => {
  const content = contentFolder({
    'articles/a.md': markdown({ date: '2024-07-01', updated: '2024-07-10' }, 'Text.'),
    'articles/b.md': markdown({ date: '2024-07-02' }, 'Text.'),
  });
  const at = (asOf: string) => {
    const { publication, effectiveAsOf } = loadPublication(content, { asOf });
    const updated = publication?.articles.find((one) => one.slug === 'a')?.updated;
    return [updated?.toISOString(), effectiveAsOf.toISOString()].map((one) => one?.slice(0, 10));
  };
  expect(at('2024-07-05')).toEqual([undefined, '2024-07-02']);
  expect(at('2024-07-11')).toEqual(['2024-07-10', '2024-07-10']);
});

test('a link from a file to a file may be written as on the web', () => {
  const { publication, told } = load({
    'articles/a.md': markdown({}, '[b](../b/) [c](../c/#part) [d](../d/)\n'),
    'articles/b.md': markdown({}, '[a](a.md)\n'),
    'articles/c/index.md': markdown({}, '## Part\n\n[a](../a/) [b](../b)\n'),
    'issues/one.md': markdown({ articles: '[a]' }, '[a](../a/)\n'),
  });
  expect(told).toMatch(/^articles\/a\.md:\d+:\d+ {2}error {2}link-target {2}The link "\.\.\/d\/"/);
  expect(told).toContain('issues/one.md');
  expect(told).toContain('Did you mean "../articles/a/"?');
  expect(told.match(/link-/g)).toHaveLength(2);
  const links = JSON.stringify(publication.articles.map((one) => one.body())).match(
    /"kind":"\w+"/g,
  );
  expect(new Set(links)).toEqual(new Set(['"kind":"article"']));
});

test('an entity in a title is told of, and stays', () => {
  const { publication, told } = load({
    'articles/a.md': markdown({ title: '"Tom &amp; Jerry&#8217;s"' }, 'Text.'),
    'articles/b.md': markdown({ title: 'AT&T; R&D & more' }, 'Text.'),
  });
  expect(publication.articles.map((one) => one.title)).toContain('Tom &amp; Jerry&#8217;s');
  expect(told.match(/markup-unsupported.*/g)).toEqual([
    'markup-unsupported  "&amp;" stays in the title: a title is plain text.',
  ]);
});
