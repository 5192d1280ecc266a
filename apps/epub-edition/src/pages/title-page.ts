import { rfc3339 } from '@pressroom/edition';
import { fillPlaceholders, findLocale, formatDate } from '@pressroom/locales';

import { lines, type Markup, xml } from '@pressroom/render';
import type { PageContext } from './page-context.ts';
import type { WrittenPage } from './written-page.ts';

/** The title page: publication, number and date of the issue, its title, who publishes it. */
export function writeTitlePage({ book }: PageContext): WrittenPage {
  const { publication, issue } = book;
  const { language, timeZone } = publication;
  const phrases = findLocale(language).edition;
  const number =
    issue.number === undefined
      ? ''
      : `${fillPlaceholders(phrases.issueNumber, { number: issue.number })} · `;
  const date = formatDate(issue.date, language, timeZone);
  const body = xml`<section epub:type="titlepage" class="title-page">
${lines([
  xml`<p class="publication">${publication.title}</p>`,
  xml`<p class="issue">${number}<time datetime="${rfc3339(issue.date)}">${date}</time></p>`,
  xml`<h1 epub:type="title">${issue.title}</h1>`,
  description(publication.description, publication.title),
  publication.publisher === undefined
    ? undefined
    : xml`<p class="publisher">${publication.publisher}</p>`,
])}
</section>`;
  return { body, properties: [], images: [] };
}

function description(text: string, title: string): Markup | undefined {
  return text === title ? undefined : xml`<p class="description">${text}</p>`;
}
