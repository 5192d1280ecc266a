import {
  findAll,
  hostileLine,
  hostileText,
  legal,
  parseStrictly,
  texts,
} from '@pressroom/test-support';
import fc from 'fast-check';
import { parseAtomFeed } from 'feedsmith';
import { parseFragment } from 'parse5';
import { expect, test } from 'vitest';
import { writeAtom } from '../src/atom/write-atom.ts';
import { mainChannel } from '../src/channel.ts';
import type { FeedItem } from '../src/item/feed-item.ts';
import { makeItem } from '../src/item/make-item.ts';
import { MediaFolder } from '../src/item/media-folder.ts';
import { writeJsonFeed } from '../src/json/write-json-feed.ts';
import { writeRss } from '../src/rss/write-rss.ts';
import { article, load, PUBLICATION, writeContent } from './support/content.ts';

/** An XML parser turns line ends into line feeds (XML 1.0, section 2.11). */
const lines = (text: string) => text.replace(/\r\n?/g, '\n');

const publication = load(writeContent({ 'articles/a.md': article({}) }));
const [sample] = publication.articles;

function itemWith(fields: { title: string; summary?: string; tag?: string; author?: string }) {
  if (!sample) throw new Error('no article');
  const one = {
    ...sample,
    url: sample.url,
    language: 'en',
    direction: 'ltr' as const,
    body: () => sample.body(),
    inputs: () => sample.inputs(),
    title: fields.title,
    summary: fields.summary ?? '',
    tags: fields.tag === undefined ? [] : [fields.tag],
    authors: fields.author === undefined ? [] : [{ name: fields.author, sortName: '' }],
  };
  return makeItem(one, publication, new MediaFolder(PUBLICATION.feed.url));
}

const rss = (item: FeedItem) => writeRss(mainChannel(publication, 'rss'), [item]);

test('titles, tags and authors come out of a strict parser as they went in', () => {
  fc.assert(
    fc.property(hostileText, hostileText, hostileText, (title, tag, author) => {
      const [item] = findAll(parseStrictly(rss(itemWith({ title, tag, author }))), 'item');
      if (!item) throw new Error('no item');
      expect(texts(item, 'title')).toEqual([lines(legal(title))]);
      expect(texts(item, 'category')).toEqual([lines(legal(tag))]);
      expect(texts(item, 'dc:creator')).toEqual([lines(legal(author))]);
    }),
    { numRuns: 500 },
  );
});

test('summaries are HTML that says the same', () => {
  fc.assert(
    fc.property(hostileText, (summary) => {
      fc.pre(legal(summary) !== '');
      const [item] = findAll(parseStrictly(rss(itemWith({ title: 'T', summary }))), 'item');
      if (!item) throw new Error('no item');
      const html = texts(item, 'description')[0] ?? '';
      const { childNodes } = parseFragment(html);
      expect(childNodes).toHaveLength(1);
      expect(childNodes[0]).toMatchObject({
        nodeName: '#text',
        value: lines(legal(summary)),
      });
    }),
    { numRuns: 500 },
  );
});

test('a summary escapes only what HTML would read otherwise', () => {
  const summary = 'AT&T, R&D > 5 & &copy2024 &amp; <b>';
  const [item] = findAll(parseStrictly(rss(itemWith({ title: 'T', summary }))), 'item');
  const written = item && texts(item, 'description')[0];
  expect(written).toBe('AT&T, R&D > 5 & &amp;copy2024 &amp;amp; &lt;b>');
});

test('Atom and JSON Feed tell the same titles', async () => {
  await fc.assert(
    fc.asyncProperty(hostileLine, hostileLine, async (title, author) => {
      const item = itemWith({ title, author });
      const json = JSON.parse(writeJsonFeed(mainChannel(publication, 'json'), [item]));
      expect(json.items[0].title).toBe(legal(title));
      expect(json.items[0].authors[0].name).toBe(legal(author));
      const atom = await writeAtom(mainChannel(publication, 'atom'), [item]);
      const [entry] = findAll(parseStrictly(atom), 'entry');
      if (!entry) throw new Error('no entry');
      expect(texts(entry, 'title')[0]).toBe(legal(title));
      expect(findAll(entry, 'name')[0]?.text).toBe(legal(author));
      expect(parseAtomFeed(atom).entries).toHaveLength(1);
    }),
    { numRuns: 300 },
  );
});

test.each([
  ['A & B', 'A &#x26; B'],
  ['a <code> b', 'a &#x3C;code> b'],
  [']]>', ']]&#x3E;'],
  ['&amp;', '&#x26;amp;'],
])('the title %s is written as text: %s', (title, xml) => {
  expect(rss(itemWith({ title }))).toContain(`<title>${xml}</title>`);
});

test('a text cannot take the place of another', () => {
  const title = '\u00010\u0001<lastBuildDate>x</lastBuildDate>';
  const xml = rss(itemWith({ title, summary: '\u00011\u0001 $$ $1' }));
  const root = parseStrictly(xml);
  const [item] = findAll(root, 'item');
  expect(item && texts(item, 'title')).toEqual(['0<lastBuildDate>x</lastBuildDate>']);
  expect(item && texts(item, 'description')).toEqual(['1 $$ $1']);
  expect(findAll(root, 'lastBuildDate').map(({ text }) => text)).toEqual([
    'Sat, 06 Jul 2024 00:00:00 GMT',
  ]);
});
