import { SITE_FOLDERS } from '@pressroom/content-model';
import { findLocale } from '@pressroom/locales';
import { legalXml, lines, Markup, xml } from '@pressroom/render';
import { writeJsonLd } from '../metadata/json-ld.ts';
import type { Assets } from '../site/assets.ts';
import type { Site } from '../site/site.ts';
import type { Page } from './page.ts';

/** Writes a page with what all pages have: head, header, menu and footer. */
export function writePage(page: Page, site: Site, assets: Assets): string {
  const { language, direction, main } = page;
  const { publication } = site;
  const { fragments } = publication.settings.web;
  const { skip } = findLocale(language).web;
  const html = xml`<!doctype html>
<html lang="${language}" dir="${direction}">
<head>
${head(page, site, assets)}
</head>
<body>
<a class="skip" href="#main">${skip}</a>
${header(page, site, assets)}
<main id="main">
${main}
</main>
${footer(page, site)}
${fragments.body === undefined ? undefined : new Markup(`${fragments.body}\n`)}</body>
</html>
`;
  return legalXml(html.text);
}

function head(page: Page, site: Site, assets: Assets): Markup {
  const { publication } = site;
  const { title, description, path, feeds = [], kind = 'website', picture, isHidden } = page;
  const { settings } = publication;
  const isHome = path === '';
  const shownTitle = isHome ? publication.title : `${title} · ${publication.title}`;
  const main = [
    { type: 'application/rss+xml', title: publication.title, url: `${settings.feed.url}feed.xml` },
    ...(settings.feed.atom
      ? [
          {
            type: 'application/atom+xml',
            title: publication.title,
            url: `${settings.feed.url}atom.xml`,
          },
        ]
      : []),
    ...feeds.map((feed) => ({ type: 'application/rss+xml', ...feed })),
  ];
  const { fragments } = settings.web;
  return lines([
    xml`<meta charset="utf-8">`,
    xml`<meta name="viewport" content="width=device-width, initial-scale=1">`,
    xml`<title>${shownTitle}</title>`,
    description === '' ? undefined : xml`<meta name="description" content="${description}">`,
    isHidden ? xml`<meta name="robots" content="noindex">` : undefined,
    path === undefined ? undefined : xml`<link rel="canonical" href="${site.url(path)}">`,
    xml`<link rel="icon" href="${assets.icon}">`,
    xml`<link rel="stylesheet" href="${assets.style}">`,
    ...main.map(
      ({ type, title, url }) =>
        xml`<link rel="alternate" type="${type}" title="${title}" href="${site.href(url)}">`,
    ),
    xml`<meta name="color-scheme" content="light dark">`,
    xml`<meta property="og:site_name" content="${publication.title}">`,
    xml`<meta property="og:title" content="${title}">`,
    xml`<meta property="og:type" content="${kind}">`,
    path === undefined ? undefined : xml`<meta property="og:url" content="${site.url(path)}">`,
    description === '' ? undefined : xml`<meta property="og:description" content="${description}">`,
    picture === undefined ? undefined : xml`<meta property="og:image" content="${picture}">`,
    xml`<meta name="twitter:card" content="${picture ? 'summary_large_image' : 'summary'}">`,
    page.head,
    ...(page.data ?? []).map(writeJsonLd),
    fragments.head === undefined ? undefined : new Markup(fragments.head),
  ]);
}

function header({ language, path }: Page, site: Site, assets: Assets): Markup {
  const { publication } = site;
  const { web, edition } = findLocale(language);
  const { newsletter, web: settings } = publication.settings;
  const links = [
    ...(publication.issues.length > 0 ? [{ title: web.issues, url: newsletter.archive }] : []),
    { title: edition.archive, url: site.url(`${SITE_FOLDERS.archive}/`) },
    ...settings.navigation.map(({ title, url }) => ({ title, url })),
    { title: web.subscribe, url: site.url(`${SITE_FOLDERS.subscribe}/`) },
    { title: web.search, url: site.url(`${SITE_FOLDERS.search}/`) },
  ];
  const here = path === undefined ? undefined : site.url(path);
  const menu = links.map(({ title, url }) => {
    const current = url === here ? new Markup(' aria-current="page"') : undefined;
    return xml`<li><a href="${site.href(url)}"${current}>${title}</a></li>`;
  });
  const { logo } = assets;
  const image =
    logo && xml`<img src="${logo.src}" alt="" width="${logo.width}" height="${logo.height}">`;
  const name = xml`<a href="${site.base}" class="name">${image}<span lang="${publication.language}" dir="${publication.direction}">${publication.title}</span></a>`;
  return xml`<header class="site">
${name}
<nav aria-label="${web.menu}"><ul>
${lines(menu)}
</ul></nav>
</header>`;
}

function footer({ language }: Page, site: Site): Markup {
  const { publication } = site;
  const { web } = findLocale(language);
  const { feed, web: settings } = publication.settings;
  const hasTags = site.topics.some(({ kind }) => kind === 'tags');
  const hasAuthors = site.topics.some(({ kind }) => kind === 'authors');
  const links = [
    ...(hasTags ? [{ title: web.tags, url: site.url(`${SITE_FOLDERS.tags}/`) }] : []),
    ...(hasAuthors ? [{ title: web.authors, url: site.url(`${SITE_FOLDERS.authors}/`) }] : []),
    { title: web.feed, url: `${feed.url}feed.xml` },
  ];
  const { language: lang, direction: dir } = publication;
  return xml`<footer class="site">
${settings.footer === undefined ? undefined : xml`<p lang="${lang}" dir="${dir}">${settings.footer}</p>\n`}<ul>
${lines(links.map(({ title, url }) => xml`<li><a href="${site.href(url)}">${title}</a></li>`))}
</ul>
${publication.rights === undefined ? undefined : xml`<p lang="${lang}" dir="${dir}">${publication.rights}</p>\n`}</footer>`;
}
