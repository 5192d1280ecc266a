import {
  type Article,
  type Issue,
  isOnSite,
  type Publication,
  publicFile,
  SITE_FOLDERS,
} from '@pressroom/content-model';
import { findTopics, issueUrl, type Topic } from '@pressroom/edition';
import { divideIntoPages, type ListPage } from './divide-into-pages.ts';

/** A list of articles that is published on one or several pages. */
export interface ArticleList {
  /** Path of its first page below the root of the site, ending in `/`. */
  readonly path: string;
  readonly pages: readonly ListPage[];
}

/** What the pages of a site know of each other, from front matter alone. */
export class Site {
  readonly publication: Publication;
  /** The path of the publication's URL, which ends in `/`. */
  readonly base: string;
  readonly topics: readonly Topic[];
  readonly home: ArticleList;
  readonly #tags = new Map<string, Topic>();
  readonly #authors = new Map<string, Topic>();
  readonly #issues = new Map<Article, { issue: Issue; index: number }>();
  readonly #paths = new Map<Topic, string>();

  constructor(publication: Publication) {
    this.publication = publication;
    this.base = new URL(publication.url).pathname;
    this.topics = findTopics(publication, { tags: true, authors: true });
    const { pageSize } = publication.settings.web;
    this.home = { path: '', pages: divideIntoPages(publication.articles, pageSize) };
    for (const topic of this.topics) {
      const known = topic.kind === 'tags' ? this.#tags : this.#authors;
      for (const article of topic.articles) {
        for (const name of namesOf(article, topic)) known.set(name, topic);
      }
      this.#paths.set(topic, this.#pathOf(topic));
    }
    // The newest issue that has an article is the one that the article names.
    for (const issue of [...publication.issues].reverse()) {
      for (const [index, article] of issue.articles.entries()) {
        this.#issues.set(article, { issue, index });
      }
    }
  }

  /** The address of a page as a link writes it: a path where it is on this site. */
  href(url: string): string {
    const { publication, base } = this;
    return isOnSite(url, publication.url) ? base + url.slice(publication.url.length) : url;
  }

  /** The path of a file or folder of the site, as a link writes it. */
  path(path: string): string {
    return this.base + encodePath(path);
  }

  /** The absolute URL of a file or folder of the site. */
  url(path: string): string {
    return this.publication.url + encodePath(path);
  }

  /** The file of an article's page; undefined where it is on another site, or can be no file. */
  fileOf(article: Article): string | undefined {
    return publicFile(article.url, this.publication.url);
  }

  /** The file of an issue's page; undefined where its address is on another site. */
  issueFile(issue: Issue): string | undefined {
    return publicFile(issueUrl(this.publication, issue), this.publication.url);
  }

  /** The issue that an article appeared in, and its place there. */
  issueOf(article: Article): { readonly issue: Issue; readonly index: number } | undefined {
    return this.#issues.get(article);
  }

  tagOf(tag: string): Topic | undefined {
    return this.#tags.get(fold(tag));
  }

  authorOf(author: Article['authors'][number]): Topic | undefined {
    return this.#authors.get(author.id ?? `name ${author.name}`);
  }

  /** The path of a topic's first page below the root of the site, ending in `/`. */
  topicPath(topic: Topic): string {
    return this.#paths.get(topic) ?? `${topic.path}/`;
  }

  /** An author's page is at the author's own address, where that is on this site. */
  #pathOf({ path, author }: Topic): string {
    const { url } = this.publication;
    const own = author?.url === undefined ? undefined : publicFile(author.url, url);
    return own?.endsWith('/index.html') ? own.slice(0, -'index.html'.length) : `${path}/`;
  }
}

function namesOf(article: Article, { kind, name, author }: Topic): readonly string[] {
  if (kind === 'authors') return [author?.id ?? `name ${name}`];
  return article.tags.filter((tag) => fold(tag) === fold(name)).map(fold);
}

/** Two spellings of a tag that differ in capitals or white space only are one tag. */
function fold(name: string): string {
  return name.normalize('NFKC').toLowerCase().trim().replace(/\s+/g, ' ');
}

function encodePath(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/');
}

/** The path of the archive's page of a year. */
export function yearPath(year: string): string {
  return `${SITE_FOLDERS.archive}/${year}/`;
}
