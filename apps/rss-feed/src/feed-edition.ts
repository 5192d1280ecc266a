import { hashOf, type Publication } from '@pressroom/content-model';
import {
  type BuildContext,
  type Edition,
  type Output,
  type OutputGroup,
  publicationInputs,
  type Topic,
} from '@pressroom/edition';
import { OpenFeed } from './archive/open-feed.ts';
import { writeAtom } from './atom/write-atom.ts';
import { archiveChannel, type Channel, mainChannel, topicChannel } from './channel.ts';
import type { FeedItem } from './item/feed-item.ts';
import { MediaFolder } from './item/media-folder.ts';
import { ItemPlanner, type PlannedItem } from './item/plan-item.ts';
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
  address: ({ settings }) => settings.feed.url,
  texts: ({ articles }) => articles,
  build,
};

async function* build(plan: FeedPlan, context: BuildContext): AsyncGenerator<Output> {
  const { publication, progress } = context;
  const { url, items, archives } = publication.settings.feed;
  const limits = { items, bytes: FEED_BYTES - FRAME_BYTES };
  const media = new MediaFolder(url);
  const planner = new ItemPlanner(context, media);
  const topics = new TopicFeeds(plan.topics, limits);
  const main = new OpenFeed({ ...limits, page: archives ? Math.ceil(items / 2) : 1 });
  let pages = 0;
  for (const [i, article] of plan.articles.entries()) {
    progress.step(i, plan.articles.length, 'articles');
    const item = planner.plan(article);
    for (const done of topics.add(article, item)) {
      yield rssFeed(topicChannel(publication, done.topic), done.items);
    }
    if (!plan.main.has(article)) continue;
    for (const page of main.add(item)) {
      if (archives) yield rssFeed(archiveChannel(publication, ++pages), page);
    }
  }
  yield mainFeed(publication, main.newestFirst(), pages);
  if (plan.topics.length > 0) yield feedList(publication, plan.topics);
  yield { name: STYLESHEET, content: writeStylesheet(publication) };
  yield* media.files(context.imageHash);
}

function rssFeed(channel: Channel, items: readonly PlannedItem[]): OutputGroup {
  return {
    key: channel.file,
    inputs: () => feedInputs(channel, items),
    make: () => [{ name: channel.file, content: writeRss(channel, items.map(read)) }],
  };
}

/**
 * The newest articles, in every format that the settings ask for.
 *
 * @param pages how many archive pages come before
 */
function mainFeed(
  publication: Publication,
  newest: readonly PlannedItem[],
  pages: number,
): OutputGroup {
  const { atom, json } = publication.settings.feed;
  const articles = newest.length;
  const rss = mainChannel(publication, 'rss', pages);
  return {
    key: rss.file,
    inputs: () => feedInputs([rss, atom, json], newest),
    async *make() {
      const items = newest.map(read);
      yield { name: rss.file, content: writeRss(rss, items), articles };
      if (atom) {
        const channel = mainChannel(publication, 'atom');
        yield { name: channel.file, content: await writeAtom(channel, items), articles };
      }
      if (json) {
        const channel = mainChannel(publication, 'json');
        yield { name: channel.file, content: writeJsonFeed(channel, items), articles };
      }
    },
  };
}

function feedList(publication: Publication, topics: readonly Topic[]): OutputGroup {
  const name = 'feeds.opml';
  const names = topics.map((topic) => [topic.kind, topic.name, topic.path]);
  return {
    key: name,
    inputs: () => hashOf([publicationInputs(publication), names]),
    async *make() {
      yield { name, content: await writeOpml(publication, topics) };
    },
  };
}

function feedInputs(frame: unknown, items: readonly PlannedItem[]): string | undefined {
  const inputs = items.map((item) => item.inputs);
  return inputs.includes(undefined) ? undefined : hashOf([frame, inputs]);
}

const read = (item: PlannedItem): FeedItem => item.read();
