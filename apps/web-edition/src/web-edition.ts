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
  textsOf,
} from '@pressroom/edition';
import { Highlighter } from './code/highlighter.ts';
import { WebImages } from './images/web-images.ts';
import { type SitemapEntry, writeSitemap } from './metadata/sitemap.ts';
import { PageGroups } from './page-groups.ts';
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
import { notFoundPage, searchPage, subscribePage } from './pages/service-pages.ts';
import { divideIndex, indexPart } from './search/search-index.ts';
import { divideIntoPages } from './site/divide-into-pages.ts';
import { KnownFacts } from './site/known-facts.ts';
import { pathOfFile, Site, yearPath } from './site/site.ts';

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
  readonly #groups: PageGroups;
  readonly #sitemap: SitemapEntry[] = [];
  /** Lines of `_redirects`. */
  readonly #redirects: string[] = [];

  constructor(publication: Publication, context: BuildContext) {
    this.#site = new Site(publication);
    this.#context = context;
    this.#facts = new KnownFacts(context);
    this.#images = new WebImages(context, (path) => this.#site.path(path));
    this.#groups = new PageGroups(this.#site, context, this.#images);
  }

  async *outputs(): AsyncGenerator<Output> {
    yield* this.#articles();
    yield* this.#issues();
    yield* this.#topics();
    yield* this.#archive();
    yield* this.#others();
    yield* this.#images.groups();
    yield* this.#groups.assets.files;
  }

  *#articles(): Generator<Output> {
    const site = this.#site;
    const { articles } = site.publication;
    for (const [done, article] of articles.entries()) {
      this.#context.progress.step(done, articles.length, 'articles');
      const file = site.fileOf(article);
      if (file === undefined) continue;
      const inputs = { texts: () => article.inputs(), others: this.#shownBeside(article) };
      const make = async () => {
        await this.#highlighter.prepare(article.body());
        return articlePage(article, pathOfFile(file), this.#pageContext());
      };
      yield* this.#groups.textPage(file, inputs, make, article);
      this.#sitemap.push({ url: article.url, changed: article.updated ?? article.date });
      yield* this.#groups.redirects(article, (from, to) =>
        this.#redirects.push(`${from} ${to} 301\n`),
      );
    }
  }

  /** What the page of an article shows of others. */
  #shownBeside(article: Article): unknown {
    const site = this.#site;
    const { issue, index = 0 } = site.issueOf(article) ?? {};
    const neighbours = [issue?.articles[index - 1], issue?.articles[index + 1]];
    const tags = article.tags
      .map((tag) => site.tagOf(tag))
      .map((tag) => tag && site.topicPath(tag));
    return [
      issue && [issue.id, issue.title, issue.number],
      neighbours.map((one) => one && titleOf(one)),
      tags,
      this.#authorPaths(article),
    ];
  }

  #authorPaths({ authors }: Article): unknown {
    const topics = authors.map((author) => this.#site.authorOf(author));
    return topics.map((topic) => topic && this.#site.topicPath(topic));
  }

  *#issues(): Generator<Output> {
    const site = this.#site;
    const { publication } = site;
    for (const issue of publication.issues) {
      const file = site.issueFile(issue);
      if (file === undefined) continue;
      const shown = issue.articles.map((article) => [article.url, this.#authorPaths(article)]);
      const texts = () => issueInputs(issue, this.#context, shown);
      yield* this.#groups.textPage(file, { texts }, async () => {
        if (issue.letter) await this.#highlighter.prepare(issue.letter.body());
        return issuePage(issue, pathOfFile(file), { ...this.#pageContext(), facts: this.#facts });
      });
      this.#sitemap.push({ url: issueUrl(publication, issue), changed: issue.date });
    }
    const list = publicFile(publication.settings.newsletter.archive, publication.url);
    if (list === undefined || publication.issues.length === 0) return;
    const others = publication.issues.map(({ id, title, number, date, cover, articles }) => [
      [id, title, number, date, cover?.alt],
      articles.map(titleOf),
    ]);
    yield* this.#groups.page(list, { others }, () => issuesPage(pathOfFile(list), site));
  }

  /** The lists of articles: those of home, and of each tag and author; then the lists of these. */
  *#topics(): Generator<Output> {
    const site = this.#site;
    const { publication, homePages, topics } = site;
    const [issue] = publication.issues;
    const newest = issue && [
      [issue.id, issue.title, issue.number, issue.date, issue.cover?.alt],
      issue.articles.map(titleOf),
    ];
    for (const [index, page] of homePages.entries()) {
      const others = [homePages.length, index, index === 0 && newest];
      yield* this.#groups.page(
        `${listPagePath('', page)}index.html`,
        this.#listInputs(page.articles, others),
        () => homePage(site, index, this.#facts),
      );
    }
    for (const topic of topics) {
      const { name, author } = topic;
      const pages = divideIntoPages(topic.articles, publication.settings.web.pageSize);
      for (const [index, page] of pages.entries()) {
        yield* this.#groups.page(
          `${listPagePath(site.topicPath(topic), page)}index.html`,
          this.#listInputs(page.articles, [name, author, pages.length, index]),
          () => topicPage(topic, pages, index, site, this.#facts),
        );
      }
    }
    for (const kind of ['tags', 'authors'] as const) {
      const some = topics.filter((topic) => topic.kind === kind);
      const others = some.map((topic) => [
        [topic.name, topic.author?.sortName, topic.articles.length],
        site.topicPath(topic),
      ]);
      const file = `${SITE_FOLDERS[kind]}/index.html`;
      if (some.length > 0) yield* this.#groups.page(file, { others }, () => topicsPage(kind, site));
    }
  }

  /** The inputs of a page that lists articles with their summaries. */
  #listInputs(articles: readonly Article[], others: unknown) {
    return {
      texts: () => {
        const inputs = articles.map((article) => article.inputs());
        return inputs.includes(undefined) ? undefined : hashOf(inputs);
      },
      others: [others, articles.map((article) => this.#authorPaths(article))],
    };
  }

  *#archive(): Generator<Output> {
    const site = this.#site;
    const years = articlesByYear(site);
    const counts = [...years].map(([year, articles]) => [year, articles.length]);
    const file = `${SITE_FOLDERS.archive}/index.html`;
    yield* this.#groups.page(file, { others: counts }, () => archivePage(years, site));
    for (const [year, articles] of years) {
      const others = articles.map((article) => [titleOf(article), article.date]);
      const page = `${yearPath(year)}index.html`;
      yield* this.#groups.page(page, { others }, () => yearPage(year, articles, site));
    }
  }

  /** The search, how to subscribe, and what servers and search engines ask for. */
  *#others(): Generator<Output> {
    const site = this.#site;
    const parts = divideIndex(site);
    for (const part of parts) yield indexPart(part, site, this.#context);
    const indexes = parts.map(({ path }) => site.path(path));
    const { assets } = this.#groups;
    yield* this.#groups.page(`${SITE_FOLDERS.search}/index.html`, { others: indexes }, () =>
      searchPage(site, assets, indexes),
    );
    yield* this.#groups.page(`${SITE_FOLDERS.subscribe}/index.html`, {}, () => subscribePage(site));
    yield* this.#groups.page(SITE_FILES.notFound, {}, () => notFoundPage(site));
    const lists = [site.url(''), site.url(`${SITE_FOLDERS.archive}/`)].map((url) => ({ url }));
    yield { name: SITE_FILES.sitemap, content: writeSitemap([...lists, ...this.#sitemap]) };
    const robots = `User-agent: *\nAllow: /\nSitemap: ${site.url(SITE_FILES.sitemap)}\n`;
    yield { name: SITE_FILES.robots, content: robots };
    const redirects = this.#redirects.join('');
    if (redirects !== '') yield { name: SITE_FILES.redirects, content: redirects };
  }

  #pageContext() {
    return { site: this.#site, images: this.#images, highlighter: this.#highlighter };
  }
}

function titleOf({ title, url, language }: Article): unknown {
  return [title, url, language];
}
