import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { findAll, itemsOf, parseStrictly, texts } from '@pressroom/test-support';
import { expect, test } from 'vitest';
import { build, fileOf } from './support/build.ts';
import { article, load, PUBLICATION, writeContent } from './support/content.ts';

const FEEDS = PUBLICATION.feed.url;

/** The items that a reader collects that starts at the main feed and follows `prev-archive`. */
function follow(made: ReadonlyMap<string, string>): readonly string[] {
  const guids: string[] = [];
  for (let name: string | undefined = 'feed.xml'; name !== undefined; ) {
    const xml = fileOf(made, name);
    guids.push(...itemsOf(xml).flatMap((item) => texts(item, 'guid')));
    const links = findAll(parseStrictly(xml), 'atom:link');
    const previous = links.find(({ attributes }) => attributes.rel === 'prev-archive');
    name = previous?.attributes.href?.slice(FEEDS.length);
  }
  return guids;
}

const pages = (made: ReadonlyMap<string, string>) =>
  [...made].filter(([name]) => name.startsWith('archive/'));

test.each([1, 2, 5])(
  'articles come one by one to a feed of %i: no page changes, no article is lost or told twice',
  async (items) => {
    const folder = writeContent({}, { feed: { url: FEEDS, items } });
    mkdirSync(join(folder, 'articles'));
    let before: [string, string][] = [];
    for (let i = 1; i <= 17; i += 1) {
      const date = new Date(Date.UTC(2020, 0, i)).toISOString();
      writeFileSync(join(folder, 'articles', `a${i}.md`), article({ date, title: `No. ${i}` }));
      const made = await build(load(folder));
      const guids = follow(made);
      expect(guids).toEqual(
        Array.from({ length: i }, (_, k) => `tag:lamp.example,2020:articles/a${i - k}`),
      );
      const inMain = itemsOf(fileOf(made, 'feed.xml')).length;
      expect(inMain).toBeLessThanOrEqual(items);
      expect(inMain).toBeGreaterThanOrEqual(Math.min(i, Math.ceil((items + 1) / 2)));
      expect(pages(made).slice(0, before.length)).toEqual(before);
      before = pages(made);
    }
    expect(before.length).toBeGreaterThan(2);
  },
);

test('the main feed stays below a megabyte, with whole texts', async () => {
  const long = 'A sentence of some length, and one more. '.repeat(2000);
  const folder = writeContent(
    Object.fromEntries(
      Array.from({ length: 30 }, (_, i) => [
        `articles/a${10 + i}.md`,
        article({ date: new Date(Date.UTC(2020, 0, i + 1)).toISOString() }, `${long}\n\nEnd ${i}.`),
      ]),
    ),
  );
  const made = await build(load(folder));
  const main = fileOf(made, 'feed.xml');
  for (const name of ['feed.xml', 'atom.xml', 'feed.json']) {
    expect(Buffer.byteLength(fileOf(made, name))).toBeLessThan(1_000_000);
  }
  expect(Buffer.byteLength(main)).toBeGreaterThan(450_000);
  expect(follow(made)).toHaveLength(30);
  const contents = [main, ...pages(made).map(([, xml]) => xml)]
    .flatMap(itemsOf)
    .map((item) => texts(item, 'content:encoded')[0] ?? '');
  for (const content of contents) expect(content).toMatch(/<p>End \d+\.<\/p>\n$/);
});

test('one article of over a megabyte is in the feed, whole', async () => {
  const long = 'A sentence of some length, and one more. '.repeat(30_000);
  const folder = writeContent({
    'articles/a1.md': article({ date: '2020-01-01' }),
    'articles/a2.md': article({ date: '2020-01-02' }, `${long}\n\nEnd.`),
    'articles/a3.md': article({ date: '2020-01-03' }),
  });
  const made = await build(load(folder));
  expect(follow(made)).toEqual(
    ['a3', 'a2', 'a1'].map((id) => `tag:lamp.example,2020:articles/${id}`),
  );
  expect([...made.values()].join('')).toContain('End.&#x3C;/p>');
});

test('an archive page says what it is and where its feed is', async () => {
  const files = ['a1', 'a2', 'a3'].map((name, i) => [
    `articles/${name}.md`,
    article({ date: `2020-01-0${i + 1}` }),
  ]);
  const made = await build(
    load(writeContent(Object.fromEntries(files), { feed: { url: FEEDS, items: 1 } })),
  );
  const page = parseStrictly(fileOf(made, 'archive/2.xml'));
  expect(findAll(page, 'fh:archive')).toHaveLength(1);
  expect(findAll(parseStrictly(fileOf(made, 'feed.xml')), 'fh:archive')).toHaveLength(0);
  expect(findAll(page, 'atom:link').map(({ attributes }) => attributes)).toEqual([
    { href: `${FEEDS}archive/2.xml`, rel: 'self', type: 'application/rss+xml' },
    { href: `${FEEDS}feed.xml`, rel: 'current', type: 'application/rss+xml' },
    { href: `${FEEDS}archive/1.xml`, rel: 'prev-archive', type: 'application/rss+xml' },
  ]);
  expect(fileOf(made, 'archive/2.xml')).toContain('href="../feed.css"');
});

test('without archives there are no pages and no links to them', async () => {
  const files = ['a1', 'a2', 'a3'].map((name, i) => [
    `articles/${name}.md`,
    article({ date: `2020-01-0${i + 1}` }),
  ]);
  const feed = { url: FEEDS, items: 2, archives: false };
  const made = await build(load(writeContent(Object.fromEntries(files), { feed })));
  expect(pages(made)).toEqual([]);
  expect(follow(made)).toEqual(['a3', 'a2'].map((id) => `tag:lamp.example,2020:articles/${id}`));
});
