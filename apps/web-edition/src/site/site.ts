import {
  type Article,
  type Author,
  type Issue,
  isOnSite,
  type Publication,
  publicFile,
  reservedFiles,
  SITE_FOLDERS,
} from '@pressroom/content-model';
import { authorId, findTopics, issueUrl, type Topic, tagId } from '@pressroom/edition';
import { divideIntoPages, type ListPage } from './divide-into-pages.ts';

/** What the pages of a site know of each other, from front matter alone. */
export class Site {
  readonly publication: Publication;
  /** The path of the publication's URL, which ends in `/`. */
  readonly base: string;
  readonly topics: readonly Topic[];
  /** The home page and the pages of older articles. */
  readonly homePages: readonly ListPage[];
  readonly #topicsById = new Map<string, Topic>();
  readonly #issues = new Map<Article, { issue: Issue; index: number }>();
  readonly #paths = new Map<Topic, string>();

  constructor(publication: Publication) {
    this.publication = publication;
    this.base = new URL(publication.url).pathname;
    this.topics = findTopics(publication, { tags: true, authors: true });
    const { pageSize } = publication.settings.web;
    this.homePages = divideIntoPages(publication.articles, pageSize);
    const taken = new Set(reservedFiles(publication));
    for (const article of publication.articles) taken.add(this.fileOf(article) ?? '');
    for (const topic of this.topics) {
      this.#topicsById.set(`${topic.kind} ${topic.id}`, topic);
      this.#paths.set(topic, this.#choosePath(topic, taken));
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
    return this.#topicsById.get(`tags ${tagId(tag)}`);
  }

  authorOf(author: Author): Topic | undefined {
    return this.#topicsById.get(`authors ${authorId(author)}`);
  }

  /** The path of a topic's first page below the root of the site, ending in `/`. */
  topicPath(topic: Topic): string {
    return this.#paths.get(topic) ?? `${topic.path}/`;
  }

  /** An author's page is at the author's own URL, where that is free on this site. */
  #choosePath({ path, author }: Topic, taken: Set<string>): string {
    const { url } = this.publication;
    const file = author?.url === undefined ? undefined : publicFile(author.url, url);
    if (file === undefined || taken.has(file) || !file.endsWith('/index.html')) return `${path}/`;
    taken.add(file);
    return pathOfFile(file);
  }
}

/** The path of a page below the root of the site: `first-light/` of `first-light/index.html`. */
export function pathOfFile(file: string): string {
  return file.replace(/(^|\/)index\.html$/, '$1');
}

function encodePath(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/');
}

/** The path of the archive's page of a year. */
export function yearPath(year: string): string {
  return `${SITE_FOLDERS.archive}/${year}/`;
}
