import type { Article, Document, Issue } from '@pressroom/content-model';
import { issueUrl } from '@pressroom/edition';
import { findLocale, formatMinutes } from '@pressroom/locales';
import {
  lines,
  Markup,
  readingTime,
  renderWebHtml,
  showsImage,
  type WebHeading,
  xml,
} from '@pressroom/render';
import type { Highlighter } from '../code/highlighter.ts';
import type { WebImages } from '../images/web-images.ts';
import { articleData, breadcrumbs } from '../metadata/json-ld.ts';
import type { Site } from '../site/site.ts';
import type { Page } from './page.ts';
import {
  issueNumber,
  joinDetails,
  languageAttributes,
  writeByline,
  writeDated,
  writeTags,
  writeTime,
} from './parts.ts';

/** A text of fewer words, or with fewer headings, needs no table of contents. */
const LONG = { words: 1200, headings: 3 };

export interface ArticleContext {
  readonly site: Site;
  readonly images: WebImages;
  readonly highlighter: Highlighter;
}

/** Makes the page of an article. @param path of the page below the root of the site */
export function articlePage(
  article: Article,
  path: string,
  { site, images, highlighter }: ArticleContext,
): Page {
  const { language, direction, title, cover } = article;
  const { edition } = findLocale(language);
  const body = article.body();
  const { html, headings } = renderBody(body, article, { site, images, highlighter });
  const { words, minutes } = readingTime(body);
  const { summary, standfirst } = article;
  const where = site.issueOf(article);
  const published = writeTime(article.date, article, site, 'dt-published');
  const byline = writeByline(article, article, site);
  const details = [
    ...(byline ? [xml`<span>${byline}</span>`] : []),
    published,
    ...(article.updated
      ? [
          xml`<span>${writeDated(edition.updated, writeTime(article.updated, article, site, 'dt-updated'))}</span>`,
        ]
      : []),
    xml`<span>${formatMinutes(minutes, language)}</span>`,
  ];
  const image = cover && !showsImage(body, cover.file) ? images.add(cover.file) : undefined;
  const picture = cover && new URL(images.add(cover.file).src, site.publication.url).href;
  const isLong = words >= LONG.words && headings.length >= LONG.headings;
  const { fragments } = site.publication.settings.web;
  const main = xml`<article class="h-entry" data-pagefind-body>
<header>
${where && writeIssueLine(where.issue, article, site)}<h1 class="p-name" data-pagefind-meta="title">${title}</h1>
${standfirst === undefined ? undefined : xml`<p class="standfirst p-summary">${standfirst}</p>\n`}<p class="details" data-pagefind-ignore>${joinDetails(details)}</p>
</header>
${image && cover && xml`<img class="cover u-photo" src="${image.src}" alt="${cover.alt}" width="${image.width}" height="${image.height}">\n`}${isLong ? writeContents(headings, edition.contents) : undefined}<div class="text e-content">
${new Markup(html)}</div>
<a class="u-url" href="${site.href(article.url)}" hidden>${title}</a>
</article>
${fragments.article === undefined ? undefined : new Markup(`${fragments.article}\n`)}<footer class="end">
${lines([writeTags(article, article, site), writeNeighbours(article, site)])}
</footer>`;
  const steps = [
    { name: site.publication.title, url: site.publication.url },
    ...(where ? [{ name: where.issue.title, url: issueUrl(site.publication, where.issue) }] : []),
    { name: title, url: article.url },
  ];
  return {
    path,
    title,
    description: summary,
    language,
    direction,
    main,
    kind: 'article',
    ...(picture === undefined ? {} : { picture }),
    data: [articleData(article, site, { summary, picture }), breadcrumbs(steps)],
    head: lines([
      xml`<meta property="article:published_time" content="${article.date.toISOString()}">`,
      article.updated &&
        xml`<meta property="article:modified_time" content="${article.updated.toISOString()}">`,
      ...article.tags.map((tag) => xml`<meta property="article:tag" content="${tag}">`),
    ]),
  };
}

/** Writes the text of an article or a letter as HTML. */
export function renderBody(
  body: Document,
  { language, direction }: Pick<Article, 'language' | 'direction'>,
  { site, images, highlighter }: Pick<ArticleContext, 'site' | 'images' | 'highlighter'>,
) {
  return renderWebHtml(body, {
    language,
    direction,
    articleHref: ({ url }) => site.href(url),
    webHref: (url) => site.href(url),
    image: (file) => images.add(file),
    highlight: (code, name) => highlighter.highlight(code, name),
  });
}

/** Where the article appeared, with a link to the issue. */
function writeIssueLine(issue: Issue, article: Article, site: Site): Markup {
  const { publication } = site;
  const number = issueNumber(issue.number, article.language);
  const own = languageAttributes(publication, article);
  const section =
    article.section === undefined ? undefined : xml` · <bdi${own}>${article.section}</bdi>`;
  const prefix = number === undefined ? undefined : xml`${number}: `;
  return xml`<p class="where" data-pagefind-ignore><a href="${site.href(issueUrl(publication, issue))}">${prefix}<bdi${own}>${issue.title}</bdi></a>${section}</p>
`;
}

function writeContents(headings: readonly WebHeading[], title: string): Markup {
  const items = headings
    .filter(({ level }) => level <= 3)
    .map(
      ({ level, id, text }) =>
        xml`<li class="level-${level}"><a href="#${encodeURIComponent(id)}">${text}</a></li>`,
    );
  return xml`<details class="contents" data-pagefind-ignore>
<summary>${title}</summary>
<ol>
${lines(items)}
</ol>
</details>
`;
}

/** The articles before and after it in its issue. */
function writeNeighbours(article: Article, site: Site): Markup | undefined {
  const where = site.issueOf(article);
  if (!where) return undefined;
  const { previous, next } = findLocale(article.language).edition;
  const link = (other: Article | undefined, label: string, rel: 'prev' | 'next') =>
    other &&
    xml`<a rel="${rel}" href="${site.href(other.url)}"><span>${label}</span> <span${languageAttributes(other, article)}>${other.title}</span></a>`;
  const links = [
    link(where.issue.articles[where.index - 1], previous, 'prev'),
    link(where.issue.articles[where.index + 1], next, 'next'),
  ];
  if (links.every((one) => one === undefined)) return undefined;
  return xml`<nav class="neighbours" aria-label="${findLocale(article.language).web.issue}">
${lines(links)}
</nav>`;
}
