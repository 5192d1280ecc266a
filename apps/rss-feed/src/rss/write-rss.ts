import { rfc3339 } from '@pressroom/edition';
import { formatList } from '@pressroom/locales';

import RSS, { type CustomElement } from 'rss';
import type { Channel } from '../channel.ts';
import type { FeedImage, FeedItem } from '../item/feed-item.ts';
import { lastChange } from '../item/last-change.ts';
import { stylesheetFor } from '../stylesheet.ts';
import { Texts } from './texts.ts';

const NAMESPACES = {
  fh: 'http://purl.org/syndication/history/1.0',
  media: 'http://search.yahoo.com/mrss/',
};

/**
 * Writes a feed as RSS 2.0 with the modules content, dc, atom, media and fh (RFC 5005).
 *
 * @param items newest first
 */
export function writeRss(channel: Channel, items: readonly FeedItem[]): string {
  const texts = new Texts();
  const { rights, hub } = channel;
  const newest = items[0]?.date;
  const feed = new RSS({
    title: texts.hold(channel.title),
    description: texts.hold(channel.description),
    generator: 'Pressroom',
    feed_url: channel.url,
    site_url: channel.siteUrl,
    language: texts.hold(channel.language),
    ...(rights === undefined ? {} : { copyright: texts.hold(rights) }),
    ...(newest ? { pubDate: newest } : {}),
    ...(hub === undefined ? {} : { hub }),
    custom_namespaces: NAMESPACES,
    custom_elements: archiveElements(channel),
  });
  for (const item of items) {
    feed.item({
      title: texts.hold(item.title),
      description: texts.holdAsHtml(item.summary),
      url: item.url,
      guid: item.guid,
      categories: item.tags.map((tag) => texts.hold(tag)),
      ...(item.authors.length > 0 ? { author: texts.hold(byline(item)) } : {}),
      date: item.date,
      custom_elements: itemElements(item, channel, texts),
    });
  }
  const instruction = `<?xml-stylesheet type="text/css" href="${stylesheetFor(channel.file)}"?>`;
  const xml = withBuildDate(feed.xml('  '), lastChange(items));
  return `${texts.restore(xml.replace('?>', `?>\n${instruction}\n`).trimEnd())}\n`;
}

/** `rss` writes the time of the clock: the content's stands in its place, or nothing. */
function withBuildDate(xml: string, date: Date | undefined): string {
  return xml.replace(/(\s*<lastBuildDate>)[^<]*(<\/lastBuildDate>)/, (_, open, close) =>
    date ? `${open}${date.toUTCString()}${close}` : '',
  );
}

/** All authors in one element: of several, readers show but the first or the last. */
function byline({ authors, language }: FeedItem): string {
  return formatList(
    authors.map(({ name }) => name),
    language,
  );
}

function archiveElements({ prevArchive, current }: Channel): CustomElement[] {
  return [
    ...(current === undefined ? [] : [{ 'fh:archive': '' }, link('current', current)]),
    ...(prevArchive === undefined ? [] : [link('prev-archive', prevArchive)]),
  ];
}

function link(rel: string, href: string): CustomElement {
  return { 'atom:link': { _attr: { rel, href, type: 'application/rss+xml' } } };
}

function itemElements(item: FeedItem, channel: Channel, texts: Texts): CustomElement[] {
  const { language, updated, cover, html } = item;
  return [
    ...(updated ? [{ 'atom:updated': rfc3339(updated) }] : []),
    ...(language === channel.language ? [] : [{ 'dc:language': language }]),
    ...(cover ? [mediaElement(cover)] : []),
    ...(html === '' ? [] : [{ 'content:encoded': texts.hold(html) }]),
  ];
}

/**
 * The cover (Media RSS 1.5.1). Its alternative text is in the content alone: feedparser takes a
 * `media:description` for the text of the article.
 */
function mediaElement({ url, size, file }: FeedImage): CustomElement {
  const { mediaType, width, height } = file;
  const _attr = {
    url,
    type: mediaType,
    medium: 'image',
    fileSize: size,
    ...(width === undefined ? {} : { width }),
    ...(height === undefined ? {} : { height }),
  };
  return { 'media:content': { _attr } };
}
