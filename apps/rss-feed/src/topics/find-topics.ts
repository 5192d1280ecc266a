import type { Article, Publication } from '@pressroom/content-model';
import { compareStrings } from '@pressroom/content-model';
import { fileSlug } from './file-slug.ts';

/** What has a feed of its own: a tag or an author. */
export interface Topic {
  readonly kind: 'tags' | 'authors';
  /** As the newest article spells it. */
  readonly name: string;
  /** Path of its feed in the feed's folder: by an author's id, where there is one. */
  readonly file: string;
  /** The newest of its articles, newest first. */
  readonly articles: readonly Article[];
}

/** The tags, then the authors, each sorted by their files' names. */
export function findTopics({ articles, settings }: Publication): readonly Topic[] {
  const { tags, authors, items } = settings.feed;
  return [
    ...(tags
      ? group('tags', articles, items, ({ tags }) => tags.map((name) => ({ key: name, name })))
      : []),
    ...(authors
      ? group('authors', articles, items, ({ authors }) =>
          authors.map(({ id, name }) => ({ key: id ?? name, name })),
        )
      : []),
  ];
}

function group(
  kind: Topic['kind'],
  articles: readonly Article[],
  items: number,
  topicsOf: (article: Article) => readonly { readonly key: string; readonly name: string }[],
): readonly Topic[] {
  const topics = new Map<string, { name: string; articles: Article[] }>();
  const slugOf = remember(fileSlug);
  for (const article of articles) {
    for (const { key, name } of topicsOf(article)) {
      const slug = slugOf(key);
      const topic = topics.get(slug) ?? { name, articles: [] };
      topics.set(slug, topic);
      if (topic.articles.length < items && topic.articles.at(-1) !== article) {
        topic.articles.push(article);
      }
    }
  }
  return [...topics]
    .sort(([a], [b]) => compareStrings(a, b))
    .map(([slug, topic]) => ({ kind, file: `${kind}/${slug}.xml`, ...topic }));
}

/** The same few names are on thousands of articles. */
function remember(slugOf: (name: string) => string): (name: string) => string {
  const known = new Map<string, string>();
  return (name) => {
    const slug = known.get(name) ?? slugOf(name);
    known.set(name, slug);
    return slug;
  };
}
