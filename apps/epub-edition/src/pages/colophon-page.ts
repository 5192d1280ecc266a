import { fillPlaceholders, findLocale, formatDate } from '@pressroom/locales';
import { lines, type Markup, xml } from '@pressroom/render';
import type { ColophonPage } from '../book/book.ts';
import { issueTitle } from '../book/issue-identity.ts';
import type { PageContext } from './page-context.ts';
import type { WrittenPage } from './written-page.ts';

/** The last page: what this is, who published it under which rights, where the texts are from. */
export function writeColophonPage(page: ColophonPage, { book, cover }: PageContext): WrittenPage {
  const { publication, issue } = book;
  const { language, timeZone, url, rights, publisher } = publication;
  const phrases = findLocale(language).edition;
  const day = formatDate(issue.date, language, timeZone);
  const body = xml`<section epub:type="colophon" role="doc-colophon" class="colophon">
<h1 epub:type="title">${page.title}</h1>
${lines([
  xml`<p><em>${issueTitle(publication, issue)}</em></p>`,
  xml`<p>${fillPlaceholders(phrases.published, { date: day })}</p>`,
  publisher === undefined ? undefined : xml`<p>${publisher}</p>`,
  rights === undefined ? undefined : xml`<p>${rights}</p>`,
  xml`<p><a href="${url}">${url}</a></p>`,
  xml`<p>${phrases.production}</p>`,
  cover.isDrawn ? xml`<p>${phrases.coverFonts}</p>` : undefined,
])}
<h2>${phrases.readOnTheWeb}</h2>
<ul class="sources">
${lines(issue.articles.map(source))}
</ul>
</section>`;
  return { body, properties: [], images: [] };
}

function source({
  title,
  url,
  language,
  direction,
}: {
  readonly title: string;
  readonly url: string;
  readonly language: string;
  readonly direction: string;
}): Markup {
  return xml`<li><a href="${url}"><span lang="${language}" xml:lang="${language}" dir="${direction}">${title}</span></a></li>`;
}
