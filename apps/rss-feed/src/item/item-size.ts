import type { FeedItem } from './feed-item.ts';

/** Tags and dates of an item, in bytes; more than it has. */
const FRAME = 800;
/** The longest that a character of text becomes in XML: `&` in a summary is `&#x26;amp;`. */
const ESCAPED = 10;

/** How many bytes an item takes in any format of the feed, at most. */
export function itemSize(item: FeedItem): number {
  const { url, title, summary, html, authors, tags, cover } = item;
  const texts = [title, summary, ...tags, ...authors.map(({ name }) => name), cover?.alt ?? ''];
  const urls = url.length + (cover?.url.length ?? 0);
  return FRAME + 2 * urls + sizeOf(html) + texts.reduce((sum, text) => sum + sizeInXml(text), 0);
}

function sizeInXml(text: string): number {
  const specials = text.match(/[&<>"']/g)?.length ?? 0;
  return sizeOf(text) + specials * ESCAPED;
}

function sizeOf(text: string): number {
  return Buffer.byteLength(text, 'utf8');
}
