import type { FeedItem } from './feed-item.ts';

/** Tags and dates of an item, in bytes; more than it has. */
const FRAME = 1000;
/** What an escape adds, in bytes: `<` in content is `&#x3C;`, in a summary `&#x26;lt;`. */
const ESCAPE_IN_HTML = 5;
const ESCAPE_IN_TEXT = 10;

/** How many bytes an item takes in any format of the feed, at most. */
export function itemSize({ url, title, summary, html, authors, tags, cover }: FeedItem): number {
  const texts = [title, summary, ...tags, ...authors.map(({ name }) => name)];
  const urls = [url, cover?.url ?? '', ...authors.map((author) => author.url ?? '')];
  return (
    FRAME +
    sizeOf(html, ESCAPE_IN_HTML) +
    texts.reduce((sum, text) => sum + sizeOf(text, ESCAPE_IN_TEXT), 0) +
    urls.reduce((sum, address) => sum + 2 * address.length, 0)
  );
}

function sizeOf(text: string, perEscape: number): number {
  const escapes = text.match(/[&<"\n]/g)?.length ?? 0;
  return Buffer.byteLength(text, 'utf8') + escapes * perEscape;
}
