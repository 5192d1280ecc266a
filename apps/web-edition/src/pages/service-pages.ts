import { SITE_FOLDERS } from '@pressroom/content-model';
import { type Direction, findLocale } from '@pressroom/locales';
import { lines, type Markup, xml } from '@pressroom/render';
import type { Assets } from '../site/assets.ts';
import type { Site } from '../site/site.ts';
import type { Page } from './page.ts';
import { ownLanguage } from './parts.ts';

/** The catalogs of the EPUB edition (OPDS 1.2). */
const CATALOG = 'catalog.opds.xml';

/** How to subscribe: each feed, the newsletter's form, the catalog of books. */
export function subscribePage(site: Site): Page {
  const own = ownLanguage(site);
  const { publication } = site;
  const { feed, epub } = publication.settings;
  const { web } = findLocale(own.language);
  const feeds = [
    { title: 'RSS', url: `${feed.url}feed.xml` },
    ...(feed.atom ? [{ title: 'Atom', url: `${feed.url}atom.xml` }] : []),
    ...(feed.json ? [{ title: 'JSON Feed', url: `${feed.url}feed.json` }] : []),
  ];
  const main = xml`<h1>${web.subscribe}</h1>
${writeForm(site)}<section class="text">
<h2>${web.inFeedReader}</h2>
<p>${web.feedText}</p>
${writeAddresses(feeds, site)}
</section>
<section class="text">
<h2>${web.onReader}</h2>
<p>${web.onReaderText}</p>
${writeAddresses([{ title: 'OPDS', url: `${epub.url}${CATALOG}` }], site)}
</section>`;
  const path = `${SITE_FOLDERS.subscribe}/`;
  return { path, title: web.subscribe, description: '', ...own, main };
}

function writeAddresses(
  addresses: readonly { readonly title: string; readonly url: string }[],
  site: Site,
): Markup {
  const items = addresses.map(
    ({ title, url }) => xml`<dt>${title}</dt>
<dd><a href="${site.href(url)}" dir="ltr">${url}</a></dd>`,
  );
  return xml`<dl class="addresses">
${lines(items)}
</dl>`;
}

/** The newsletter's form, which the subscriptions service answers; absent where there is none. */
function writeForm({ publication }: Site): Markup | undefined {
  const { url } = publication.settings.newsletter.unsubscribe;
  if (url === undefined) return undefined;
  const { web, subscription } = findLocale(publication.language);
  const { signUp, emailLabel } = subscription;
  return xml`<section class="text">
<h2>${web.byEmail}</h2>
<p>${signUp.text}</p>
<form class="sign-up" method="post" action="${new URL('subscribe', url).href}">
<label for="address">${emailLabel}</label>
<input id="address" name="address" type="email" dir="ltr" autocomplete="email" required maxlength="254">
<button type="submit">${signUp.button}</button>
</form>
</section>
`;
}

/**
 * The search page. Its script finds the words of `?q=` in the index.
 *
 * @param indexes addresses of the parts of the index
 */
export function searchPage(site: Site, assets: Assets, indexes: readonly string[]): Page {
  const own = ownLanguage(site);
  const { web } = findLocale(own.language);
  const path = `${SITE_FOLDERS.search}/`;
  const main = xml`<h1>${web.search}</h1>
<form class="search" role="search" action="${site.path(path)}" method="get">
<input type="search" name="q" aria-label="${web.search}" autocomplete="off">
<button type="submit">${web.search}</button>
</form>
<noscript><p>${web.searchNeedsScript}</p></noscript>
<p id="status" role="status"></p>
<div id="results" data-indexes="${indexes.join(' ')}" data-found="${web.results}" data-nothing="${web.noResults}"></div>
<button id="more" type="button" hidden>${web.moreResults}</button>`;
  return {
    path,
    title: web.search,
    description: '',
    ...own,
    main,
    head: xml`<script type="module" src="${assets.searchScript}"></script>`,
  };
}

/** What the server sends where there is no page. */
export function notFoundPage(site: Site): Page {
  const own = ownLanguage(site);
  const { web, subscription, edition } = findLocale(own.language);
  const links = [
    { title: edition.archive, path: `${SITE_FOLDERS.archive}/` },
    { title: web.search, path: `${SITE_FOLDERS.search}/` },
  ];
  const main = xml`<h1>${subscription.notFound.heading}</h1>
<p>${web.notFoundText}</p>
<ul class="editions">
${lines(links.map(({ title, path }) => xml`<li><a href="${site.path(path)}">${title}</a></li>`))}
</ul>`;
  const title = subscription.notFound.heading;
  return { path: undefined, title, description: '', ...own, main, isHidden: true };
}

/** A page that leads from a former address to the present one. */
export function writeRedirect(
  to: { readonly title: string; readonly url: string },
  page: { readonly language: string; readonly direction: Direction },
  site: Site,
): string {
  const { moved } = findLocale(page.language).web;
  const href = site.href(to.url);
  return xml`<!doctype html>
<html lang="${page.language}" dir="${page.direction}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${moved}</title>
<meta name="robots" content="noindex">
<link rel="canonical" href="${to.url}">
<meta http-equiv="refresh" content="0; url=${href}">
</head>
<body>
<main>
<h1>${moved}</h1>
<p><a href="${href}">${to.title}</a></p>
</main>
</body>
</html>
`.text;
}
