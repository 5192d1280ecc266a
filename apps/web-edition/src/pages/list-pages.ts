import {
  type Article,
  type Author,
  type Issue,
  SITE_FOLDERS,
  toLocalTime,
} from '@pressroom/content-model';
import { issueUrl, type Topic } from '@pressroom/edition';
import { fillPlaceholders, findLocale, formatMonth } from '@pressroom/locales';
import { lines, type Markup, xml } from '@pressroom/render';
import type { ListPage } from '../site/divide-into-pages.ts';
import type { KnownFacts } from '../site/known-facts.ts';
import { type Site, yearPath } from '../site/site.ts';
import { writeCover } from './issue-page.ts';
import type { Page } from './page.ts';
import {
  issueNumber,
  joinDetails,
  languageAttributes,
  ownLanguage,
  writeEntry,
  writeTime,
} from './parts.ts';

/** Path of a page of a list; the newest has the list's own. */
export function listPagePath(path: string, { number }: ListPage): string {
  return number === undefined ? path : `${path}page/${number}/`;
}

/** The home page, and the pages of older articles behind it. */
export function homePage(site: Site, pageIndex: number, facts: KnownFacts): Page {
  const { publication, homePages } = site;
  const own = ownLanguage(site);
  const { web } = findLocale(own.language);
  const page = homePages[pageIndex] ?? { number: undefined, articles: [] };
  const isHome = page.number === undefined;
  const [issue] = publication.issues;
  const level = isHome ? 3 : 2;
  const entries = page.articles.map((article) => writeEntry(article, own, site, facts, level));
  const number = page.number === undefined ? undefined : pageNumber(page.number, own.language);
  const main = isHome
    ? xml`<div class="home">
<h1 class="visually-hidden">${publication.title}</h1>
<p class="description">${publication.description}</p>
${issue && xml`<section class="latest">\n<h2 class="label">${web.latestIssue}</h2>\n${writeIssueEntry(issue, site, 'h3')}\n</section>\n`}<section class="h-feed">
<h2 class="label">${web.latestArticles}</h2>
${lines(entries)}
</section>
${writePageLinks('', homePages, pageIndex, site)}
</div>`
    : xml`<section class="h-feed">
<h1>${web.articles}</h1>
${lines(entries)}
</section>
${writePageLinks('', homePages, pageIndex, site)}`;
  return {
    path: listPagePath('', page),
    title: isHome ? publication.title : `${web.articles} · ${number}`,
    description: isHome ? publication.description : '',
    ...own,
    main,
  };
}

/** A page of the articles of a tag or an author. */
export function topicPage(
  topic: Topic,
  pages: readonly ListPage[],
  pageIndex: number,
  site: Site,
  facts: KnownFacts,
): Page {
  const own = ownLanguage(site);
  const page = pages[pageIndex] ?? { number: undefined, articles: [] };
  const path = site.topicPath(topic);
  const { feed } = site.publication.settings;
  const hasFeed = topic.kind === 'tags' ? feed.tags : feed.authors;
  const url = `${feed.url}${topic.path.split('/').map(encodeURIComponent).join('/')}.xml`;
  const { web } = findLocale(own.language);
  const number = page.number === undefined ? undefined : pageNumber(page.number, own.language);
  const main = xml`<section class="h-feed">
<header>
<p class="where"><a href="${site.path(`${SITE_FOLDERS[topic.kind]}/`)}">${web[topic.kind]}</a></p>
<h1 class="p-name"><bdi>${topic.name}</bdi></h1>
${topic.author && writeAuthorLinks(topic.author, site.url(path), site)}${hasFeed ? xml`<p class="details"><a href="${site.href(url)}">${web.feed}</a></p>\n` : undefined}</header>
${lines(page.articles.map((article) => writeEntry(article, own, site, facts, 2)))}
</section>
${writePageLinks(path, pages, pageIndex, site)}`;
  return {
    path: listPagePath(path, page),
    title: number === undefined ? topic.name : `${topic.name} · ${number}`,
    description: '',
    ...own,
    main,
    feeds: hasFeed ? [{ title: `${site.publication.title}: ${topic.name}`, url }] : [],
  };
}

/** Links to an author's other pages. @param page absolute URL of this one */
function writeAuthorLinks(
  { url, links: others = [] }: Author,
  page: string,
  site: Site,
): Markup | undefined {
  const links = [...(url === undefined || url === page ? [] : [url]), ...others];
  if (links.length === 0) return undefined;
  return xml`<ul class="editions h-card">
${lines(links.map((url) => xml`<li><a rel="me" class="u-url" href="${site.href(url)}" dir="ltr">${url.replace(/^https?:\/\/|\/$/g, '')}</a></li>`))}
</ul>
`;
}

/** The list of all tags, or of all authors. */
export function topicsPage(kind: Topic['kind'], site: Site): Page {
  const own = ownLanguage(site);
  const { web } = findLocale(own.language);
  const compare = new Intl.Collator([own.language, 'en'], { numeric: true }).compare;
  const topics = site.topics
    .filter((topic) => topic.kind === kind)
    .sort((a, b) => compare(sortName(a), sortName(b)));
  const items = topics.map(
    (topic) =>
      xml`<li><a href="${site.path(site.topicPath(topic))}"><bdi>${topic.name}</bdi></a> <span class="count">${topic.articles.length}</span></li>`,
  );
  return {
    path: `${SITE_FOLDERS[kind]}/`,
    title: web[kind],
    description: '',
    ...own,
    main: xml`<h1>${web[kind]}</h1>
<ul class="topics">
${lines(items)}
</ul>`,
  };
}

function sortName({ name, author }: Topic): string {
  return author?.sortName ?? name;
}

/** The years of the archive, and the articles of each, newest first. */
export function articlesByYear({ publication }: Site): ReadonlyMap<string, readonly Article[]> {
  const years = new Map<string, Article[]>();
  for (const article of publication.articles) {
    const year = yearOf(article, publication.timeZone);
    const others = years.get(year);
    if (others) others.push(article);
    else years.set(year, [article]);
  }
  return years;
}

function yearOf({ date }: Article, timeZone: string): string {
  return toLocalTime(date, timeZone).slice(0, 4);
}

/** The list of years. */
export function archivePage(years: ReadonlyMap<string, readonly Article[]>, site: Site): Page {
  const own = ownLanguage(site);
  const { archive } = findLocale(own.language).edition;
  const items = [...years].map(
    ([year, articles]) =>
      xml`<li><a href="${site.path(yearPath(year))}">${year}</a> <span class="count">${articles.length}</span></li>`,
  );
  const main = xml`<h1>${archive}</h1>
<ul class="topics">
${lines(items)}
</ul>`;
  return { path: yearPath('').slice(0, -1), title: archive, description: '', ...own, main };
}

/** The titles of a year, by month. */
export function yearPage(year: string, articles: readonly Article[], site: Site): Page {
  const own = ownLanguage(site);
  const { timeZone } = site.publication;
  const { archive } = findLocale(own.language).edition;
  const months = new Map<string, Article[]>();
  for (const article of articles) {
    const month = formatMonth(article.date, own.language, timeZone);
    const others = months.get(month);
    if (others) others.push(article);
    else months.set(month, [article]);
  }
  const sections = [...months].map(
    ([month, some]) => xml`<h2 class="label">${month}</h2>
<ul class="titles">
${lines(some.map((article) => xml`<li><a href="${site.href(article.url)}"${languageAttributes(article, own)}>${article.title}</a></li>`))}
</ul>`,
  );
  const main = xml`<p class="where"><a href="${site.path(`${SITE_FOLDERS.archive}/`)}">${archive}</a></p>
<h1>${year}</h1>
${lines(sections)}`;
  return { path: yearPath(year), title: `${archive} · ${year}`, description: '', ...own, main };
}

/** The list of issues. @param path of the page below the root of the site */
export function issuesPage(path: string, site: Site): Page {
  const own = ownLanguage(site);
  const { issues } = findLocale(own.language).web;
  const entries = site.publication.issues.map((issue) => writeIssueEntry(issue, site, 'h2'));
  const main = xml`<h1>${issues}</h1>\n${lines(entries)}`;
  return { path, title: issues, description: '', ...own, main };
}

function writeIssueEntry(issue: Issue, site: Site, heading: 'h2' | 'h3'): Markup {
  const own = ownLanguage(site);
  const number = issueNumber(issue.number, own.language);
  const details = [
    ...(number === undefined ? [] : [xml`<span>${number}</span>`]),
    writeTime(issue.date, own, site),
  ];
  const titles = issue.articles
    .slice(0, 8)
    .map(
      (article) =>
        xml`<li><a href="${site.href(article.url)}"${languageAttributes(article, own)}>${article.title}</a></li>`,
    );
  const tag = heading === 'h2' ? xml`h2` : xml`h3`;
  return xml`<div class="issue-entry">
${writeCover(issue, site)}<div>
<${tag}><a href="${site.href(issueUrl(site.publication, issue))}">${issue.title}</a></${tag}>
<p class="details">${joinDetails(details)}</p>
<ul class="titles">
${lines(titles)}
</ul>
</div>
</div>`;
}

function writePageLinks(
  path: string,
  pages: readonly ListPage[],
  index: number,
  site: Site,
): Markup | undefined {
  if (pages.length < 2) return undefined;
  const { web } = findLocale(site.publication.language);
  const link = (page: ListPage | undefined, title: string, rel: 'prev' | 'next') =>
    page && xml`<a rel="${rel}" href="${site.path(listPagePath(path, page))}">${title}</a>`;
  return xml`<nav class="neighbours" aria-label="${web.articles}">
${lines([link(pages[index - 1], web.newer, 'prev'), link(pages[index + 1], web.older, 'next')])}
</nav>`;
}

function pageNumber(number: number, language: string): string {
  return fillPlaceholders(findLocale(language).web.page, { number });
}
