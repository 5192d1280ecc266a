import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { formatList } from '@pressroom/locales';

import { SAMPLE_CONTENT } from '@pressroom/test-support';
import { parseFeed } from '@rowanmanning/feed-parser';
import { parseRssFeed } from 'feedsmith';
import RssParser from 'rss-parser';
import { beforeAll, describe, expect, test } from 'vitest';
import { awkwardContent, publish } from './support/publications.ts';
import { wordsOfArticle, wordsOfHtml } from './support/words.ts';

const seconds = (date: string | Date | null | undefined) => new Date(date ?? '').getTime() / 1000;

describe.each([
  ['our own publication', () => SAMPLE_CONTENT],
  ['a publication of awkward texts', awkwardContent],
])('%s', (_, content) => {
  let xml = '';
  let expected: readonly { author: string }[] = [];

  beforeAll(async () => {
    const { publication, out } = await publish(content());
    xml = readFileSync(join(out, 'feed.xml'), 'utf8');
    expected = publication.articles.map((article) => ({
      title: article.title,
      url: article.url,
      author: formatList(
        article.authors.map(({ name }) => name),
        article.language,
      ),
      date: seconds(article.date),
      tags: article.tags,
      coverSize: article.cover?.file.size,
      words: wordsOfArticle(article),
    }));
  });

  test('as feedsmith reads it', () => {
    const items = parseRssFeed(xml).items?.map((item) => ({
      title: item.title,
      url: item.link,
      author: item.dc?.creators?.[0] ?? '',
      date: seconds(item.pubDate),
      tags: item.categories?.map(({ name }) => name) ?? [],
      coverSize: item.media?.contents?.[0]?.fileSize,
      words: wordsOfHtml(item.content?.encoded ?? ''),
    }));
    expect(items).toEqual(expected);
  });

  test('as rss-parser reads it', async () => {
    const parser = new RssParser({
      customFields: {
        item: [
          ['media:content', 'cover'],
          ['content:encoded', 'html'],
        ],
      },
    });
    const { items } = await parser.parseString(xml);
    expect(
      items.map((item) => ({
        title: item.title,
        url: item.link,
        author: item.creator ?? '',
        date: seconds(item.isoDate),
        tags: item.categories ?? [],
        coverSize: item.cover === undefined ? undefined : Number(item.cover.$.fileSize),
        words: wordsOfHtml(item.html ?? ''),
      })),
    ).toEqual(expected);
  });

  test('as @rowanmanning/feed-parser reads it', () => {
    const items = parseFeed(xml).items.map((item) => ({
      title: item.title,
      url: item.url,
      author: item.authors[0]?.name ?? '',
      date: seconds(item.published),
      tags: item.categories.map(({ term }) => term),
      coverSize: item.media[0]?.length ?? undefined,
      words: wordsOfHtml(item.content ?? ''),
    }));
    // It takes a byline that looks like an address apart; the others can be compared.
    const compared = items.map((item, i) => {
      const author = expected[i]?.author ?? '';
      return /^[\p{L}, ]*$/u.test(author) ? item : { ...item, author };
    });
    expect(compared).toEqual(expected);
  });
});
