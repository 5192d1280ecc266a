import { rfc3339 } from '@pressroom/edition';
import type { JsonFeed } from 'feedsmith';
import type { Channel } from '../channel.ts';
import type { FeedItem } from '../item/feed-item.ts';

/**
 * Writes a feed as JSON Feed 1.1.
 *
 * @param items newest first
 */
export function writeJsonFeed(channel: Channel, items: readonly FeedItem[]): string {
  const feed: JsonFeed.Feed<string, true> = {
    title: channel.title,
    home_page_url: channel.siteUrl,
    feed_url: channel.url,
    description: channel.description,
    language: channel.language,
    ...(channel.hub === undefined ? {} : { hubs: [{ type: 'WebSub', url: channel.hub }] }),
    items: items.map(toJsonItem),
  };
  return `${JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', ...feed }, null, 1)}\n`;
}

function toJsonItem(item: FeedItem): JsonFeed.Item<string, true> {
  const { guid, url, title, summary, html, cover, date, updated, authors, tags, language } = item;
  return {
    id: guid,
    url,
    title,
    summary,
    ...(cover ? { image: cover.url } : {}),
    date_published: rfc3339(date),
    ...(updated ? { date_modified: rfc3339(updated) } : {}),
    ...(authors.length > 0 ? { authors: [...authors] } : {}),
    ...(tags.length > 0 ? { tags: [...tags] } : {}),
    language,
    ...(html === '' ? { content_text: summary } : { content_html: html }),
  };
}
