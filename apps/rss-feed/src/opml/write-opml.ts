import type { Publication } from '@pressroom/content-model';
import type { Topic } from '@pressroom/edition';
import type { Opml } from 'feedsmith';
import { type Channel, mainChannel, topicChannel } from '../channel.ts';

/** Writes the list of a publication's RSS feeds, for import into a reader (OPML 2.0). */
export async function writeOpml(
  publication: Publication,
  topics: readonly Topic[],
): Promise<string> {
  const { generateOpml } = await import('feedsmith');
  const main = mainChannel(publication, 'rss');
  const outlines = [main, ...topics.map((topic) => topicChannel(publication, topic))].map(outline);
  const opml: Opml.Document<Date, readonly string[], true> = {
    head: { title: main.title },
    body: { outlines },
  };
  return `${generateOpml<readonly string[], true>(opml, { strict: true })}\n`;
}

function outline({ title, url, siteUrl, language }: Channel) {
  return { type: 'rss', text: title, title, xmlUrl: url, htmlUrl: siteUrl, language };
}
