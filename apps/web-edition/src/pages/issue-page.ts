import { type Article, type Issue, isOnSite } from '@pressroom/content-model';
import { issueFileName, issueUrl } from '@pressroom/edition';
import { findLocale } from '@pressroom/locales';
import { lines, Markup, xml } from '@pressroom/render';
import { breadcrumbs, issueData } from '../metadata/json-ld.ts';
import type { KnownFacts } from '../site/known-facts.ts';
import type { Site } from '../site/site.ts';
import { type ArticleContext, renderBody } from './article-page.ts';
import type { Page } from './page.ts';
import { issueNumber, joinDetails, ownLanguage, writeEntry, writeTime } from './parts.ts';

/** Makes the page of an issue: its letter, its articles, and its other editions. */
export function issuePage(
  issue: Issue,
  path: string,
  context: ArticleContext & { readonly facts: KnownFacts },
): Page {
  const { site, facts } = context;
  const { publication } = site;
  const own = ownLanguage(site);
  const { edition } = findLocale(own.language);
  const number = issueNumber(issue.number, own.language);
  const letter = issue.letter && renderBody(issue.letter.body(), own, context).html;
  const details = [
    ...(number === undefined ? [] : [xml`<span>${number}</span>`]),
    writeTime(issue.date, own, site, 'dt-published'),
  ];
  const main = xml`<div class="issue">
<header>
${writeCover(issue, site)}<h1>${issue.title}</h1>
<p class="details">${joinDetails(details)}</p>
${writeEditions(issue, site)}
</header>
${letter === undefined ? undefined : xml`<section class="text letter" aria-label="${edition.letter}">\n${new Markup(letter)}</section>\n`}${lines(issue.sections.map(({ title, articles }) => writeSection(title, articles, site, facts)))}
</div>`;
  const [first] = issue.articles;
  return {
    path,
    title: issue.title,
    description: describe(issue) || first?.title || publication.description,
    ...own,
    main,
    picture: coverUrl(issue, site),
    data: [
      issueData(issue, site),
      breadcrumbs([
        { name: publication.title, url: publication.url },
        { name: issue.title, url: issueUrl(publication, issue) },
      ]),
    ],
  };
}

function describe({ articles }: Issue): string {
  return articles
    .slice(0, 6)
    .map(({ title }) => title)
    .join(' · ');
}

function writeSection(
  title: string | undefined,
  articles: readonly Article[],
  site: Site,
  facts: KnownFacts,
): Markup {
  const level = title === undefined ? 2 : 3;
  const own = ownLanguage(site);
  const entries = articles.map((article) => writeEntry(article, own, site, facts, level));
  const heading = title === undefined ? undefined : xml`<h2 class="section">${title}</h2>\n`;
  return xml`<section class="h-feed">\n${heading}${lines(entries)}\n</section>`;
}

/** The URL of the cover that the EPUB edition makes. */
function coverUrl(issue: Issue, { publication }: Site, size: '' | '-small' = ''): string {
  const name = issueFileName(publication, issue);
  return `${publication.settings.epub.url}covers/${name}${size}.jpg`;
}

/** The cover, where it is on this site: no page loads anything from another one. */
export function writeCover(issue: Issue, site: Site): Markup | undefined {
  const url = coverUrl(issue, site);
  if (!isOnSite(url, site.publication.url)) return undefined;
  const [small, large] = [site.href(coverUrl(issue, site, '-small')), site.href(url)];
  const alt = issue.cover?.alt ?? '';
  return xml`<img class="issue-cover" src="${small}" srcset="${small} 1x, ${large} 2x" alt="${alt}" width="200" height="300">\n`;
}

/** Links to the issue as a book and as plain text. */
function writeEditions(issue: Issue, site: Site): Markup {
  const { publication } = site;
  const { epub, newsletter } = publication.settings;
  const name = issueFileName(publication, issue);
  const { web } = findLocale(publication.language);
  const links = [
    { title: 'EPUB', url: `${epub.url}${name}.epub` },
    ...(epub.kobo ? [{ title: 'Kobo', url: `${epub.url}${name}.kepub.epub` }] : []),
    { title: web.plainText, url: `${newsletter.archive}${encodeURIComponent(issue.id)}.txt` },
  ];
  return xml`<ul class="editions">
${lines(links.map(({ title, url }) => xml`<li><a href="${site.href(url)}">${title}</a></li>`))}
</ul>`;
}
