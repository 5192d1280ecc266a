import type { Article, Publication } from '@pressroom/content-model';
import type { BuildContext, Edition, OutputFile } from '@pressroom/edition';
import type { Channel } from './channel.ts';
import { makeItem } from './item/make-item.ts';
import { MediaFolder } from './item/media-folder.ts';
import { tagUri } from './item/tag-uri.ts';
import { writeRss } from './rss/write-rss.ts';

export interface FeedPlan {
  /** Of the main feed, newest first. */
  readonly newest: readonly Article[];
}

export const feedEdition: Edition<FeedPlan> = {
  name: 'rss-feed',
  about: 'Makes the RSS feed of a publication.',
  plan: ({ articles, settings }) => ({ newest: articles.slice(0, settings.feed.items) }),
  texts: ({ newest }) => newest,
  build,
};

function* build(plan: FeedPlan, { publication, progress }: BuildContext): Generator<OutputFile> {
  const media = new MediaFolder(publication.settings.feed.url);
  const items = plan.newest.map((article, i) => {
    progress.step(i, plan.newest.length, 'articles');
    return makeItem(article, publication, media);
  });
  const xml = writeRss(mainChannel(publication), items, 'feed.css');
  yield { name: 'feed.xml', content: xml, articles: items.length };
  yield* media.files();
}

function mainChannel(publication: Publication): Channel {
  const { title, description, url, language, rights, settings } = publication;
  return {
    title,
    description,
    guid: tagUri(publication, 'feed'),
    url: `${settings.feed.url}feed.xml`,
    siteUrl: url,
    language,
    ...(rights === undefined ? {} : { rights }),
  };
}
