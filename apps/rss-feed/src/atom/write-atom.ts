import type { AtomFeed } from 'feedsmith';
import type { Channel } from '../channel.ts';
import type { FeedItem } from '../item/feed-item.ts';
import { lastChange } from '../item/last-change.ts';
import { STYLESHEET } from '../stylesheet.ts';

/**
 * Writes a feed as Atom 1.0 (RFC 4287).
 *
 * @param items newest first
 */
export async function writeAtom(channel: Channel, items: readonly FeedItem[]): Promise<string> {
  // Loaded where it is used: it takes as long as all of our own modules.
  const { generateAtomFeed } = await import('feedsmith');
  const { rights, hub } = channel;
  const feed: AtomFeed.Feed<Date, true> = {
    id: channel.guid,
    title: { value: channel.title },
    subtitle: { value: channel.description },
    updated: lastChange(items) ?? channel.founded,
    authors: [{ name: channel.publisher }],
    ...(rights === undefined ? {} : { rights: { value: rights } }),
    generator: { text: 'Pressroom' },
    links: [
      { rel: 'self', type: 'application/atom+xml', href: channel.url },
      { rel: 'alternate', type: 'text/html', href: channel.siteUrl },
      ...(hub === undefined ? [] : [{ rel: 'hub', href: hub }]),
    ],
    entries: items.map(toEntry),
    xml: { lang: channel.language },
  };
  const stylesheets = [{ type: 'text/css', href: STYLESHEET }];
  return `${unindentCdata(generateAtomFeed<true>(feed, { strict: true, stylesheets }))}\n`;
}

/** The library puts CDATA on lines of their own, which makes white space of the text. */
function unindentCdata(xml: string): string {
  return xml.replace(/>\n *(<!\[CDATA\[)/g, '>$1').replace(/(\]\]>)\n *<\//g, '$1</');
}

function toEntry(item: FeedItem): AtomFeed.Entry<Date, true> {
  const { guid, url, title, summary, html, cover, date, authors, tags, language } = item;
  return {
    id: guid,
    title: { value: title },
    published: date,
    updated: item.updated ?? date,
    authors: authors.map(({ name, url }) => ({ name, ...(url === undefined ? {} : { uri: url }) })),
    categories: tags.map((tag) => ({ term: tag })),
    links: [
      { rel: 'alternate', type: 'text/html', href: url },
      ...(cover
        ? [
            {
              rel: 'enclosure',
              type: cover.file.mediaType,
              href: cover.url,
              length: cover.size,
            },
          ]
        : []),
    ],
    summary: { value: summary },
    ...(html === '' ? {} : { content: { type: 'html', value: html } }),
    xml: { lang: language },
  };
}
