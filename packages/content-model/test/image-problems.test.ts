import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { contentFolder, markdown, PIXEL, PUBLICATION } from '@pressroom/test-support';
import { describe, expect, test } from 'vitest';
import { formatDiagnostics, imageBroken, loadPublication } from '../src/index.ts';
import { LATER, load } from './load.ts';

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
    loaded.reportImage(cover.file, imageBroken('bits are missing'));
    return { articles, told: formatDiagnostics(loaded.check(articles), 'text', '') };
  }

  test('is one error with all its places, and gives way to its words', () => {
    const { articles, told } = amend('{}');
    expect(told.split('\n')).toEqual([
      'articles/a.md:8:1  error  image-broken  bits are missing',
      '    Save the image again.',
      '    also at articles/b.md:4:17',
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
  expect(told).toContain('error  image-too-large  The image "large.svg" has 5.0 MB, more');
  expect(told).toMatch(/warning {2}image-unsafe .*(?:<script> in line 1(?:, )?){8}\.\n/);
});

test('a file spelled in both forms of Unicode is one image, whose faults are one error', () => {
  const disk = 'e\u0301.png';
  const content = contentFolder({
    'articles/a.md': markdown({}, '![composed](é.png) ![apart](e\u0301.png)\n'),
    [`articles/${disk}`]: PIXEL,
  });
  const loaded = loadPublication(content, { asOf: LATER });
  const articles = loaded.publication?.articles ?? [];
  const found = new Set(JSON.stringify(articles[0]?.body()).match(/"name":"[^"]+"/g));
  expect(found).toEqual(new Set([`"name":"articles/${disk}"`]));
  loaded.reportImage(
    { name: `articles/${disk}`, path: '', mediaType: 'image/png', size: 1 },
    imageBroken('bits are missing'),
  );
  expect(loaded.check(articles).map((one) => one.ruleId)).toEqual(['image-broken']);
  expect(JSON.stringify(articles[0]?.body())).not.toContain('"img"');
});

test('a broken image that is shown a thousand times is looked at once', () => {
  const drawing = `<svg xmlns="http://www.w3.org/2000/svg">${'<g/>'.repeat(200_000)}`;
  const { told } = load({
    'articles/a.md': markdown({}, '![Broken](broken.svg)\n\n'.repeat(1000)),
    'articles/broken.svg': drawing,
  });
  expect(told).toContain('error  image-broken');
});

test('a pipe in the place of an image is waited for by nobody', () => {
  const content = contentFolder({ 'articles/a/index.md': markdown({}, '![A](pipe.png)\n') });
  spawnSync('mkfifo', [join(content, 'articles', 'a', 'pipe.png')]);
  const { check } = loadPublication(content, { asOf: LATER });
  expect(check().map(({ ruleId, message }) => [ruleId, message])).toEqual([
    ['image-missing', 'There is no image "pipe.png".'],
  ]);
});

test.each([
  ['café', 'NFC', 'NFD'],
  ['café', 'NFD', 'NFC'],
] as const)(
  'an image %s whose name is %s on disk and %s in the text is found',
  (name, disk, text) => {
    const { publication, told } = load({
      [`articles/a/${name.normalize(disk)}.png`]: PIXEL,
      'articles/a/index.md': markdown({}, `![A](${name.normalize(text)}.png)\n`),
    });
    expect(told).toBe('');
    expect(JSON.stringify(publication.articles[0]?.body())).toContain(
      `${name.normalize(disk)}.png`,
    );
  },
);

test('an image that is missing several times is one error', () => {
  const { told } = load({
    'articles/a/index.md': markdown({}, '![one](a.png?w=3)\n\n![two](a.png) ![three](./a.png)\n'),
    'articles/b.md': markdown({ cover: '{ image: a/a.png, alt: A }' }, '![four](a/a.png)\n'),
    'articles/c.md': markdown({ draft: 'true' }, '![five](a/a.png)\n'),
  });
  expect(told.split('\n')).toEqual([
    'articles/a/index.md:6:1  error  image-missing  There is no image "a.png?w=3".',
    '    Write its path relative to the folder of this text.',
    '    also at articles/a/index.md:8:1, articles/a/index.md:8:15, articles/b.md:4:17 and 2 more',
  ]);
});

test('an image that is missing in a draft and in an article is an error of the article', () => {
  const { told } = load({
    'articles/a.md': markdown({ draft: 'true' }, '![one](a.png)\n'),
    'articles/b.md': markdown({}, '![two](a.png)\n'),
  });
  expect(told).toContain('articles/b.md:6:1  error  image-missing');
  expect(told).toContain('also at articles/a.md');
});
