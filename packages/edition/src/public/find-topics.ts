import {
  type Article,
  type Author,
  compareStrings,
  type Publication,
} from '@pressroom/content-model';
import { fileSlug, hashedSlug } from './file-slug.ts';

/** A tag or an author: each has pages and a feed. */
export interface Topic {
  readonly kind: 'tags' | 'authors';
  /** What makes it the same one in two articles: see `tagId` and `authorId`. */
  readonly id: string;
  /** As the newest article spells it; of two authors of one name, with the id. */
  readonly name: string;
  /**
   * Path of its pages, and of its feed without the ending: `tags/paper`, `authors/ines`. All in lower
   * case; by an author's id, if there is one.
   */
  readonly path: string;
  /** The author, where it is one. */
  readonly author?: Author;
  /** Newest first. */
  readonly articles: readonly Article[];
}

/** The tags, then the authors, each sorted by their paths. */
export function findTopics(
  { articles }: Pick<Publication, 'articles'>,
  { tags, authors }: { readonly tags: boolean; readonly authors: boolean },
): readonly Topic[] {
  const ofTags = ({ tags }: Article) =>
    tags.map((name): Subject => ({ id: tagId(name), slugOf: name, name }));
  const ofAuthors = ({ authors }: Article) =>
    authors.map((author): Subject => {
      const { id: label, name } = author;
      const id = authorId(author);
      return label === undefined
        ? { id, slugOf: name, name, author }
        : { id, slugOf: label, name, label, author };
    });
  return [
    ...(tags ? group('tags', articles, ofTags) : []),
    ...(authors ? group('authors', articles, ofAuthors) : []),
  ];
}

/** A tag or an author of an article. */
interface Subject {
  readonly id: string;
  /** What its file is named after. */
  readonly slugOf: string;
  readonly name: string;
  /** What distinguishes it from another one of the same name. */
  readonly label?: string;
  readonly author?: Author;
}

/** Identifies a tag: two spellings that differ in capitals or white space only are one tag. */
export function tagId(name: string): string {
  return name.normalize('NFKC').toLowerCase().trim().replace(/\s+/g, ' ');
}

/** Identifies an author, by the id in authors.yaml or else by the name. */
export function authorId({ id, name }: Author): string {
  return id === undefined ? `name ${name}` : `id ${id}`;
}

interface Group extends Subject {
  /** Newest first. */
  readonly articles: Article[];
  /** The oldest of all its articles. */
  oldest: Article;
}

function group(
  kind: Topic['kind'],
  articles: readonly Article[],
  subjectsOf: (article: Article) => readonly Subject[],
): readonly Topic[] {
  const groups = new Map<string, Group>();
  for (const article of articles) {
    for (const subject of subjectsOf(article)) {
      const group = groups.get(subject.id) ?? { ...subject, articles: [], oldest: article };
      groups.set(subject.id, group);
      group.oldest = article;
      if (group.articles.at(-1) !== article) group.articles.push(article);
    }
  }
  const all = [...groups.values()];
  const slugs = nameEach(all);
  const names = new Map<string, number>();
  for (const { name } of all) names.set(name, (names.get(name) ?? 0) + 1);
  return all
    .map((group): Topic => {
      const { id, name, label, author, articles } = group;
      const isShared = (names.get(name) ?? 0) > 1 && label !== undefined;
      return {
        kind,
        id,
        name: isShared ? `${name} (${label})` : name,
        path: `${kind}/${slugs.get(group)}`,
        ...(author ? { author } : {}),
        articles,
      };
    })
    .sort((a, b) => compareStrings(a.path, b.path));
}

/**
 * Gives each a different slug. If several names make the same slug, the one with the oldest article
 * gets it, so that a new tag does not take the address of an old one; the others get a few digits
 * of a hash.
 */
function nameEach(groups: readonly Group[]): ReadonlyMap<Group, string> {
  const names = new Map<Group, string>();
  const taken = new Set<string>();
  const oldestFirst = [...groups].sort(
    (a, b) =>
      a.oldest.date.getTime() - b.oldest.date.getTime() ||
      compareStrings(a.oldest.id, b.oldest.id) ||
      compareStrings(a.id, b.id),
  );
  for (const group of oldestFirst) {
    const slug = fileSlug(group.slugOf);
    const name = taken.has(slug) ? hashedSlug(slug, group.id) : slug;
    names.set(group, name);
    taken.add(name);
  }
  return names;
}
