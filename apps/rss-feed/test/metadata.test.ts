import { findAll, itemsOf, PIXEL, parseStrictly, texts } from '@pressroom/test-support';
import { parseAtomFeed, parseJsonFeed, parseOpml, parseRssFeed } from 'feedsmith';
import { expect, test } from 'vitest';
import { build, buildFiles, fileOf } from './support/build.ts';
import { article, load, PUBLICATION, writeContent } from './support/content.ts';

const FILES = {
  'authors.yaml': 'ada:\n  name: Ada Byron\n  url: https://ada.example/\n',
  'articles/covered/index.md': article(
    {
      title: 'A “title” & more',
      date: '2024-07-03 08:00',
      updated: '2024-07-09 10:30',
      summary: 'Less < more & "so on".',
      authors: ['ada', 'Grace Murray', '李'],
      tags: ['One', 'Zwei & drei'],
      cover: { image: 'cover.png', alt: 'A lamp, lit' },
    },
    'Text.',
  ),
  'articles/covered/cover.png': PIXEL,
  'articles/arabic.md': article(
    { title: 'عنوان', date: '2024-07-05', language: 'ar', tags: ['one'] },
    'نص.',
  ),
  'articles/plain.md': article({ date: '2024-07-01' }, 'Its only paragraph.'),
};

const attributesOf = (xml: string, name: string) =>
  findAll(parseStrictly(xml), name).map(({ attributes }) => attributes);

test('an item has everything that is known of its article', async () => {
  const made = await buildFiles(FILES);
  const xml = fileOf(made, 'feed.xml');
  const [arabic, covered, plain] = itemsOf(xml);
  if (!arabic || !covered || !plain) throw new Error('three items');

  expect(texts(covered, 'title')).toEqual(['A “title” & more']);
  expect(texts(covered, 'link')).toEqual(['https://lamp.example/covered/']);
  expect(texts(covered, 'guid')).toEqual(['tag:lamp.example,2020:articles/covered']);
  expect(texts(covered, 'pubDate')).toEqual(['Wed, 03 Jul 2024 08:00:00 GMT']);
  expect(texts(covered, 'atom:updated')).toEqual(['2024-07-09T10:30:00Z']);
  expect(texts(covered, 'dc:creator')).toEqual(['Ada Byron, Grace Murray and 李']);
  expect(texts(covered, 'category')).toEqual(['One', 'Zwei & drei']);
  expect(texts(covered, 'description')).toEqual(['Less &lt; more & "so on".']);
  expect(texts(covered, 'dc:language')).toEqual([]);

  expect(texts(plain, 'atom:updated')).toEqual([]);
  expect(texts(plain, 'dc:creator')).toEqual([]);
  expect(texts(plain, 'description')).toEqual(['Its only paragraph.']);

  expect(texts(arabic, 'dc:language')).toEqual(['ar']);
  expect(texts(arabic, 'content:encoded')[0]).toMatch(/^<div lang="ar" dir="rtl">/);
});

test('the cover is told with its length and type, and stands above the text', async () => {
  const made = await buildFiles(FILES);
  const xml = fileOf(made, 'feed.xml');
  const url = 'https://lamp.example/feeds/media/articles/covered/cover.png';
  expect(attributesOf(xml, 'media:content')).toEqual([
    {
      url,
      type: 'image/png',
      medium: 'image',
      fileSize: String(PIXEL.length),
      width: '1',
      height: '1',
    },
  ]);
  const html = texts(itemsOf(xml)[1] ?? parseStrictly(xml), 'content:encoded')[0];
  expect(html).toBe(
    `<p><img src="${url}" alt="A lamp, lit" width="1" height="1"></p>\n<p>Text.</p>\n`,
  );
  expect(made.get('media/articles/covered/cover.png')).toBe(PIXEL.toString('latin1'));
});

test('a cover that the text shows is not shown twice', async () => {
  const cover = { image: 'c.png', alt: 'C' };
  const made = await buildFiles({
    'articles/a/index.md': article({ cover }, 'Text.\n\n![Within](c.png)'),
    'articles/a/c.png': PIXEL,
  });
  expect(fileOf(made, 'feed.xml').match(/&#x3C;img /g)).toHaveLength(1);
});

test('the channel tells the publication, and the time of its last change', async () => {
  const hub = 'https://hub.example/';
  const made = await buildFiles(FILES, { feed: { ...PUBLICATION.feed, hub } });
  const root = parseStrictly(fileOf(made, 'feed.xml'));
  const [channel] = root.children;
  if (!channel) throw new Error('no channel');
  expect(
    ['title', 'description', 'link', 'language', 'copyright', 'generator'].map(
      (name) => texts(channel, name)[0],
    ),
  ).toEqual([
    'The Lamp',
    'Light, and what it falls on.',
    'https://lamp.example/',
    'en',
    '© The Lamp',
    'Pressroom',
  ]);
  expect(texts(channel, 'pubDate')).toEqual(['Fri, 05 Jul 2024 00:00:00 GMT']);
  expect(texts(channel, 'lastBuildDate')).toEqual(['Tue, 09 Jul 2024 10:30:00 GMT']);
  expect(findAll(channel, 'atom:link').map(({ attributes }) => attributes)).toEqual([
    {
      href: 'https://lamp.example/feeds/feed.xml',
      rel: 'self',
      type: 'application/rss+xml',
    },
    { href: hub, rel: 'hub' },
  ]);
});

test('a guid survives a change of slug, title and date where an id is given', async () => {
  const guid = async (slug: string, fields: object) =>
    itemsOf(
      fileOf(await buildFiles({ [`articles/${slug}.md`]: article({ ...fields }) }), 'feed.xml'),
    ).map((item) => texts(item, 'guid'));
  const before = await guid('one', { id: 'the id/1', title: 'One', date: '2024-01-01' });
  const after = await guid('two', { id: 'the id/1', title: 'Two', date: '2024-02-02' });
  expect(before).toEqual([['tag:lamp.example,2020:articles/the%20id%2F1']]);
  expect(after).toEqual(before);
});

test('Atom, JSON Feed and RSS agree, item by item', async () => {
  const made = await buildFiles(FILES, {
    feed: { ...PUBLICATION.feed, hub: 'https://h.example/' },
  });
  const rss = parseRssFeed(fileOf(made, 'feed.xml'));
  const atom = parseAtomFeed(fileOf(made, 'atom.xml'));
  const json = parseJsonFeed(fileOf(made, 'feed.json'));
  const millis = (date: string | undefined) => Date.parse(date ?? '');
  const inRss = rss.items?.map((item) => ({
    id: item.guid?.value,
    url: item.link,
    title: item.title,
    date: millis(item.pubDate),
    updated: item.atom?.updated === undefined ? undefined : millis(item.atom.updated),
    html: item.content?.encoded?.trim(),
    tags: item.categories?.map(({ name }) => name),
    image: item.media?.contents?.[0]?.url,
  }));
  const inAtom = atom.entries?.map((entry) => ({
    id: entry.id,
    url: entry.links?.find(({ rel }) => rel === 'alternate')?.href,
    title: entry.title?.value,
    date: millis(entry.published),
    updated: entry.updated === entry.published ? undefined : millis(entry.updated),
    html: entry.content?.value?.trim(),
    tags: entry.categories?.map(({ term }) => term),
    image: entry.links?.find(({ rel }) => rel === 'enclosure')?.href,
  }));
  const inJson = json.items?.map((item) => ({
    id: item.id,
    url: item.url,
    title: item.title,
    date: millis(item.date_published),
    updated: item.date_modified === undefined ? undefined : millis(item.date_modified),
    html: item.content_html?.trim(),
    tags: item.tags,
    image: item.image,
  }));
  expect(inRss).toHaveLength(3);
  expect(inAtom).toEqual(inRss);
  expect(inJson).toEqual(inRss);
  expect(json.items?.map(({ authors }) => authors?.map(({ name }) => name))).toEqual(
    atom.entries?.map(({ authors }) => authors?.map(({ name }) => name)),
  );
  expect(json.items?.[1]?.authors?.[0]).toEqual({ name: 'Ada Byron', url: 'https://ada.example/' });
  expect(json.hubs).toEqual([{ type: 'WebSub', url: 'https://h.example/' }]);
  expect(atom.links?.map(({ rel }) => rel)).toEqual(['self', 'alternate', 'hub']);
});

test('each tag and each author has a feed, and the list names them all', async () => {
  const made = await buildFiles(FILES);
  const titles = (name: string) =>
    itemsOf(fileOf(made, name)).flatMap((item) => texts(item, 'title'));
  expect(titles('tags/one.xml')).toEqual(['عنوان', 'A “title” & more']);
  const [hashed] = [...made.keys()].filter((name) => name.startsWith('tags/zwei'));
  expect(hashed).toMatch(/^tags\/zwei-drei-[0-9a-f]{6}\.xml$/);
  expect(titles('authors/ada.xml')).toEqual(['A “title” & more']);
  const opml = fileOf(made, 'feeds.opml');
  parseStrictly(opml);
  expect(parseOpml(opml).body?.outlines?.map(({ title, xmlUrl }) => [title, xmlUrl])).toEqual([
    ['The Lamp', 'https://lamp.example/feeds/feed.xml'],
    ['The Lamp: one', 'https://lamp.example/feeds/tags/one.xml'],
    ['The Lamp: Zwei & drei', `https://lamp.example/feeds/${hashed}`],
    ['The Lamp: Ada Byron', 'https://lamp.example/feeds/authors/ada.xml'],
    ['The Lamp: Grace Murray', 'https://lamp.example/feeds/authors/grace-murray.xml'],
    ['The Lamp: 李', 'https://lamp.example/feeds/authors/%E6%9D%8E.xml'],
  ]);
});

test('two authors of one name have a feed each', async () => {
  const made = await buildFiles({
    'authors.yaml': JSON.stringify({ jo: { name: 'Jo Smith' }, smith: { name: 'Jo Smith' } }),
    'articles/a.md': article({ title: 'First', authors: ['jo'] }),
    'articles/b.md': article({ title: 'Second', authors: ['smith'] }),
  });
  for (const [id, title] of [
    ['jo', 'First'],
    ['smith', 'Second'],
  ]) {
    const items = itemsOf(fileOf(made, `authors/${id}.xml`));
    expect(items.flatMap((item) => texts(item, 'title'))).toEqual([title]);
  }
});

test('the settings turn each of the feeds off', async () => {
  const feed = { archives: false, tags: false, authors: false, atom: false, json: false };
  const made = await buildFiles(FILES, { feed: { ...PUBLICATION.feed, ...feed } });
  expect([...made.keys()]).toEqual(['feed.xml', 'feed.css', 'media/articles/covered/cover.png']);
});

test('an empty publication has an empty feed', async () => {
  const made = await build(load(writeContent({})));
  expect([...made.keys()]).toEqual(['feed.xml', 'atom.xml', 'feed.json', 'feed.css']);
  expect(findAll(parseStrictly(fileOf(made, 'feed.xml')), 'lastBuildDate')).toEqual([]);
  expect(parseAtomFeed(fileOf(made, 'atom.xml')).updated).toBe('2020-01-01T00:00:00.000Z');
  expect(JSON.parse(fileOf(made, 'feed.json')).items).toEqual([]);
});
