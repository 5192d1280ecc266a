import {
  type Article,
  hashOf,
  type Publication,
  publicFile,
  SITE_FILES,
  SITE_FOLDERS,
} from '@pressroom/content-model';
import {
  type BuildContext,
  type Edition,
  issueInputs,
  issueUrl,
  type Output,
  type OutputFile,
  type OutputGroup,
  publicationInputs,
  textsOf,
} from '@pressroom/edition';
import { Highlighter } from './code/highlighter.ts';
import { WebImages } from './images/web-images.ts';
import { type SitemapEntry, writeSitemap } from './machine/sitemap.ts';
import { articlePage } from './pages/article-page.ts';
import { issuePage } from './pages/issue-page.ts';
import {
  archivePage,
  articlesByYear,
  homePage,
  issuesPage,
  listPagePath,
  topicPage,
  topicsPage,
  yearPage,
} from './pages/list-pages.ts';
import type { Page } from './pages/page.ts';
import { notFoundPage, searchPage, subscribePage, writeRedirect } from './pages/service-pages.ts';
import { writePage } from './pages/write-page.ts';
import { divideIndex, indexPart } from './search/search-index.ts';
import { type Assets, makeAssets } from './site/assets.ts';
import { divideIntoPages, type ListPage } from './site/divide-into-pages.ts';
import { KnownFacts } from './site/page-facts.ts';
import { Site, yearPath } from './site/site.ts';

/** The web pages of a publication. */
export const webEdition: Edition<Publication> = {
  name: 'web-edition',
  about:
    'Makes the web pages of a publication: home, articles, issues, archive, tags, authors, search.',
  plan: (publication) => publication,
  texts: ({ articles, issues }) => [...articles, ...textsOf(issues)],
  address: ({ url }) => url,
  build: (publication, context) => new SiteBuild(publication, context).outputs(),
};

/** One build of the pages of a site. */
class SiteBuild {
  readonly #site: Site;
  readonly #context: BuildContext;
  readonly #facts: KnownFacts;
  readonly #images: WebImages;
  readonly #highlighter = new Highlighter();
  readonly #assets: Assets;
  /** What all pages show: the settings and the addresses of the assets. */
  readonly #frame: string;
  readonly #sitemap: SitemapEntry[] = [];
  /** Former addresses and present ones, as paths. */
  readonly #redirected: [from: string, to: string][] = [];
  /** The files of pages; an alias that is one of them makes none. */
  readonly #taken: Set<string>;

  constructor(publication: Publication, context: BuildContext) {
    this.#site = new Site(publication);
    this.#context = context;
    this.#facts = new KnownFacts(context);
    this.#images = new WebImages(context, (path) => this.#site.path(path));
    const { logo } = publication.settings.web;
    this.#assets = makeAssets(this.#site, logo && this.#logo(logo));
    const { files: _, ...addresses } = this.#assets;
    const kinds = [...new Set(this.#site.topics.map(({ kind }) => kind))];
    this.#taken = new Set(publication.articles.flatMap((one) => this.#site.fileOf(one) ?? []));
    const hasIssues = publication.issues.length > 0;
    this.#frame = hashOf([publicationInputs(publication), addresses, kinds, hasIssues]);
  }

  #logo(file: Parameters<WebImages['add']>[0]): Assets['logo'] {
    const { src, width = 40, height = 40 } = this.#images.add(file);
    return { src, width: Math.round((40 * width) / height), height: 40 };
  }

  async *outputs(): AsyncGenerator<Output> {
    yield* this.#articles();
    yield* this.#issues();
    yield* this.#lists();
    yield* this.#others();
    yield* this.#images.groups();
    yield* this.#assets.files;
  }

  *#articles(): Generator<Output> {
    const site = this.#site;
    const { articles } = site.publication;
    for (const [done, article] of articles.entries()) {
      this.#context.progress.step(done, articles.length, 'articles');
      const file = site.fileOf(article);
      if (file === undefined) continue;
      const shown = this.#shownBeside(article);
      yield* this.#tracked({
        key: file,
        inputs: () => this.#inputs(article.inputs(), shown),
        make: async () => {
          await this.#highlighter.prepare(article.body());
          return this.#write(articlePage(article, pathOf(file), this.#pageContext()), file);
        },
      });
      this.#sitemap.push({ url: article.url, changed: article.updated ?? article.date });
      yield* this.#redirects(article);
    }
  }

  /** What the page of an article shows of others, as a value that can be compared. */
  #shownBeside(article: Article): unknown {
    const site = this.#site;
    const { issue, index = 0 } = site.issueOf(article) ?? {};
    const neighbours = [issue?.articles[index - 1], issue?.articles[index + 1]];
    const topics = [
      ...article.tags.map((tag) => site.tagOf(tag)),
      ...article.authors.map((author) => site.authorOf(author)),
    ];
    return [
      issue && [issue.id, issue.title, issue.number],
      neighbours.map((one) => one && [one.title, one.url, one.language]),
      topics.map((topic) => topic && site.topicPath(topic)),
    ];
  }

  *#redirects(article: Article): Generator<Output> {
    const site = this.#site;
    for (const alias of article.aliases) {
      const file = publicFile(alias, site.publication.url);
      if (file === undefined || this.#taken.has(file)) continue;
      this.#taken.add(file);
      this.#redirected.push([site.href(alias), site.href(article.url)]);
      yield { name: file, content: writeRedirect(article, article, site) };
    }
  }

  *#issues(): Generator<Output> {
    const site = this.#site;
    const { publication } = site;
    for (const issue of publication.issues) {
      const file = site.issueFile(issue);
      if (file === undefined) continue;
      const shown = issue.articles.map((article) => article.url);
      yield* this.#tracked({
        key: file,
        inputs: () => issueInputs(issue, this.#context, [this.#frame, shown]),
        make: async () => {
          if (issue.letter) await this.#highlighter.prepare(issue.letter.body());
          const context = { ...this.#pageContext(), facts: this.#facts };
          return this.#write(issuePage(issue, pathOf(file), context), file);
        },
      });
      this.#sitemap.push({ url: issueUrl(publication, issue), changed: issue.date });
    }
    const list = publicFile(publication.settings.newsletter.archive, publication.url);
    if (list === undefined || publication.issues.length === 0) return;
    const shown = publication.issues.map(({ id, title, number, date, cover, articles }) => [
      [id, title, number, date, cover?.alt],
      articles.slice(0, 8).map(titleOf),
    ]);
    yield this.#page(list, shown, () => issuesPage(pathOf(list), site));
  }

  *#lists(): Generator<Output> {
    const site = this.#site;
    const { publication, home, topics } = site;
    const [issue] = publication.issues;
    const newest = issue && [issue.id, issue.title, issue.number, issue.articles.map(titleOf)];
    for (const [index, page] of home.pages.entries()) {
      yield this.#articleList(page, '', [home.pages.length, index === 0 && newest], () =>
        homePage(site, index, this.#facts),
      );
    }
    for (const topic of topics) {
      const pages = divideIntoPages(topic.articles, publication.settings.web.pageSize);
      for (const [index, page] of pages.entries()) {
        const shown = [topic.name, topic.author, pages.length, index];
        yield this.#articleList(page, site.topicPath(topic), shown, () =>
          topicPage(topic, pages, index, site, this.#facts),
        );
      }
    }
    for (const kind of ['tags', 'authors'] as const) {
      const shown = topics.map(({ name, path, articles }) => [name, path, articles.length]);
      const hasOne = topics.some((topic) => topic.kind === kind);
      if (!hasOne) continue;
      yield this.#page(`${SITE_FOLDERS[kind]}/index.html`, shown, () => topicsPage(kind, site));
    }
    const years = articlesByYear(site);
    const counts = [...years].map(([year, articles]) => [year, articles.length]);
    yield this.#page(`${SITE_FOLDERS.archive}/index.html`, counts, () => archivePage(years, site));
    for (const [year, articles] of years) {
      const shown = articles.map((article) => [titleOf(article), article.date]);
      yield this.#page(`${yearPath(year)}index.html`, shown, () => yearPage(year, articles, site));
    }
  }

  *#others(): Generator<Output> {
    const site = this.#site;
    const { publication } = site;
    const parts = divideIndex(site);
    for (const part of parts) yield indexPart(part, site, this.#context);
    const indexes = parts.map(({ path }) => site.path(`${path}`));
    const search = `${SITE_FOLDERS.search}/index.html`;
    yield this.#page(search, indexes, () => searchPage(site, this.#assets, indexes));
    yield this.#page(`${SITE_FOLDERS.subscribe}/index.html`, '', () => subscribePage(site));
    yield this.#page(SITE_FILES.notFound, '', () => notFoundPage(site));
    const lists = [publication.url, site.url(`${SITE_FOLDERS.archive}/`)].map((url) => ({ url }));
    const sitemap = writeSitemap([...lists, ...this.#sitemap]);
    yield { name: SITE_FILES.sitemap, content: sitemap };
    const robots = `User-agent: *\nAllow: /\nSitemap: ${site.url(SITE_FILES.sitemap)}\n`;
    yield { name: SITE_FILES.robots, content: robots };
    if (this.#redirected.length > 0) {
      const lines = this.#redirected.map(([from, to]) => `${from} ${to} 301\n`);
      yield { name: SITE_FILES.redirects, content: lines.join('') };
    }
  }

  /** A page of a list that shows the texts of its articles. */
  #articleList(page: ListPage, path: string, shown: unknown, make: () => Page): OutputGroup {
    const file = `${listPagePath(path, page)}index.html`;
    return {
      key: file,
      inputs: () => {
        const inputs = page.articles.map((article) => article.inputs());
        return inputs.includes(undefined) ? undefined : this.#inputs(hashOf(inputs), shown);
      },
      make: () => this.#write(make(), file),
    };
  }

  /** A page that shows no text of an article. @param shown what it shows, to be compared */
  #page(file: string, shown: unknown, make: () => Page): OutputGroup {
    return {
      key: file,
      inputs: () => this.#inputs('', shown),
      make: () => this.#write(make(), file),
    };
  }

  #inputs(texts: string | undefined, shown: unknown): string | undefined {
    return texts === undefined ? undefined : hashOf([this.#frame, texts, shown]);
  }

  *#write(page: Page, file: string): Generator<OutputFile> {
    const isArticle = page.kind === 'article';
    const content = writePage(page, this.#site, this.#assets);
    yield { name: file, content, ...(isArticle ? { articles: 1 } : {}) };
  }

  #pageContext() {
    return { site: this.#site, images: this.#images, highlighter: this.#highlighter };
  }

  /** A group whose images belong to the site, also where it is not made again. */
  *#tracked(group: TrackedGroup): Generator<Output> {
    let noted: readonly string[] | undefined;
    const { key } = group;
    const images = this.#images;
    async function* makeNoted(): AsyncGenerator<OutputFile> {
      images.startNoting();
      yield* await group.make();
      noted = images.noted();
    }
    yield {
      ...group,
      make: () => makeNoted(),
    };
    const inputs = group.inputs();
    if (inputs === undefined) return;
    const names = noted ?? asNames(this.#context.recall(`images ${key}`, inputs));
    if (!noted) this.#images.addAgain(names);
    if (names.length > 0) this.#context.remember(`images ${key}`, inputs, names);
  }
}

interface TrackedGroup {
  readonly key: string;
  inputs(): string | undefined;
  make(): Promise<Iterable<OutputFile>>;
}

/** An earlier build of this very code wrote them, if anybody did. */
function asNames(value: unknown): readonly string[] {
  return Array.isArray(value) ? value : [];
}

function titleOf({ title, url, language }: Article): unknown {
  return [title, url, language];
}

/** The path of a page below the root of the site: `first-light/` of `first-light/index.html`. */
function pathOf(file: string): string {
  return file.replace(/(^|\/)index\.html$/, '$1');
}
