import type { BuildContext, Edition, OutputFile } from '@pressroom/edition';
import { OpenFeed } from './archive/open-feed.ts';
import { writeAtom } from './atom/write-atom.ts';
import { archiveChannel, type Channel, mainChannel, topicChannel } from './channel.ts';
import type { FeedItem } from './item/feed-item.ts';
import { makeItem } from './item/make-item.ts';
import { MediaFolder } from './item/media-folder.ts';
import { writeJsonFeed } from './json/write-json-feed.ts';
import { writeOpml } from './opml/write-opml.ts';
import { type FeedPlan, planFeeds } from './plan-feeds.ts';
import { writeRss } from './rss/write-rss.ts';
import { STYLESHEET, writeStylesheet } from './stylesheet.ts';
import { TopicFeeds } from './topics/topic-feeds.ts';

/**
 * How large a feed may become, in bytes: half of what Google takes. The rest is for the frame
 * around the items.
 */
const FEED_BYTES = 1_000_000;
const FRAME_BYTES = 20_000;

export const feedEdition: Edition<FeedPlan> = {
  name: 'rss-feed',
  about:
    'Makes the feeds of a publication: RSS with archive pages, Atom and JSON Feed; RSS for each ' +
    'tag and each author; a list of all of them (OPML).',
  plan: planFeeds,
  texts: ({ articles }) => articles,
  build,
};

async function* build(plan: FeedPlan, context: BuildContext): AsyncGenerator<OutputFile> {
  const { publication, progress } = context;
  const { url, items, archives, atom, json } = publication.settings.feed;
  const limits = { items, bytes: FEED_BYTES - FRAME_BYTES };
  const media = new MediaFolder(url);
  const topics = new TopicFeeds(plan.topics, limits);
  const main = new OpenFeed({ ...limits, page: archives ? Math.ceil(items / 2) : 1 });
  let pages = 0;
  for (const [i, article] of plan.articles.entries()) {
    progress.step(i, plan.articles.length, 'articles');
    const item = makeItem(article, publication, media);
    for (const done of topics.add(article, item)) {
      yield rssFile(topicChannel(publication, done.topic), done.items);
    }
    if (!plan.main.has(article)) continue;
    for (const page of main.add(item)) {
      if (archives) yield rssFile(archiveChannel(publication, ++pages), page);
    }
  }
  const newest = main.newestFirst();
  yield { ...rssFile(mainChannel(publication, 'rss', pages), newest), articles: newest.length };
  if (atom) {
    const channel = mainChannel(publication, 'atom');
    yield {
      name: channel.file,
      content: await writeAtom(channel, newest),
      articles: newest.length,
    };
  }
  if (json) {
    const channel = mainChannel(publication, 'json');
    yield { name: channel.file, content: writeJsonFeed(channel, newest), articles: newest.length };
  }
  if (plan.topics.length > 0) {
    yield { name: 'feeds.opml', content: await writeOpml(publication, plan.topics) };
  }
  yield { name: STYLESHEET, content: writeStylesheet(publication) };
  yield* media.files();
}

function rssFile(channel: Channel, items: readonly FeedItem[]): OutputFile {
  return { name: channel.file, content: writeRss(channel, items) };
}
