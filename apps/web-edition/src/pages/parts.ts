import type { Article, Author } from '@pressroom/content-model';
import { fillPlaceholders, findLocale, formatDate, formatMinutes } from '@pressroom/locales';
import { lines, Markup, xml } from '@pressroom/render';
import type { KnownFacts } from '../site/known-facts.ts';
import type { Site } from '../site/site.ts';

/** The language and direction of a page, or of a text on it. */
export interface PageLanguage {
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
}

/** `lang` and `dir` of a text, where they differ from those of what is around it. */
export function languageAttributes(text: PageLanguage, around: PageLanguage): Markup {
  const lang = text.language === around.language ? '' : ` lang="${text.language}"`;
  const dir = text.direction === around.direction ? '' : ` dir="${text.direction}"`;
  return new Markup(lang + dir);
}

/** A day, in the publication's time zone. @param property what it is in a microformat */
export function writeTime(
  date: Date,
  { language }: PageLanguage,
  site: Site,
  property?: string,
): Markup {
  const name = property === undefined ? undefined : xml` class="${property}"`;
  const text = formatDate(date, language, site.publication.timeZone);
  return xml`<time${name} datetime="${date.toISOString()}">${text}</time>`;
}

/** "By A, B and C", each name with a link to the author's page. */
export function writeByline(
  { authors }: Pick<Article, 'authors'>,
  page: PageLanguage,
  site: Site,
): Markup | undefined {
  if (authors.length === 0) return undefined;
  const [before = '', after = ''] = findLocale(page.language).edition.byline.split('{names}');
  const format = new Intl.ListFormat([page.language, 'en-GB'], { type: 'conjunction' });
  const parts = format
    .formatToParts(authors.map((_, index) => String(index)))
    .map(({ type, value }) => {
      const author = type === 'element' ? authors[Number(value)] : undefined;
      return author ? writeAuthor(author, site) : xml`${value}`;
    });
  return xml`${before}${parts}${after}`;
}

function writeAuthor(author: Author, site: Site): Markup {
  const topic = site.authorOf(author);
  const url = topic ? site.path(site.topicPath(topic)) : author.url;
  const name = xml`<bdi>${author.name}</bdi>`;
  return url === undefined
    ? xml`<span class="p-author h-card">${name}</span>`
    : xml`<a class="p-author h-card" href="${url}">${name}</a>`;
}

/** Tags with links to their pages. */
export function writeTags({ tags }: Pick<Article, 'tags'>, page: PageLanguage, site: Site) {
  const items = tags.flatMap((tag) => {
    const topic = site.tagOf(tag);
    return topic
      ? [
          xml`<li><a class="p-category" rel="tag" href="${site.path(site.topicPath(topic))}"><bdi>${tag}</bdi></a></li>`,
        ]
      : [];
  });
  if (items.length === 0) return undefined;
  return xml`<ul class="tags" aria-label="${findLocale(page.language).web.tags}">
${lines(items)}
</ul>`;
}

/** An article in a list: title, summary, authors, date and reading time. */
export function writeEntry(
  article: Article,
  page: PageLanguage,
  site: Site,
  facts: KnownFacts,
  level: 2 | 3,
): Markup {
  const { summary, minutes } = facts.of(article);
  const own = languageAttributes(article, page);
  const byline = writeByline(article, page, site);
  const details = [
    ...(byline ? [xml`<span>${byline}</span>`] : []),
    writeTime(article.date, page, site, 'dt-published'),
    xml`<span>${formatMinutes(minutes, page.language)}</span>`,
  ];
  const heading = new Markup(`h${level}`);
  const text = summary === '' ? undefined : xml`<p class="p-summary"${own}>${summary}</p>\n`;
  return xml`<article class="entry h-entry">
<${heading} class="p-name"><a class="u-url" href="${site.href(article.url)}"${own}>${article.title}</a></${heading}>
${text}<p class="details">${joinDetails(details)}</p>
</article>`;
}

/** Details with a dot between them. */
export function joinDetails(details: readonly Markup[]): Markup {
  return new Markup(details.map(({ text }) => text).join(' <span aria-hidden="true">·</span> '));
}

/** The language of pages that show no text of their own: the publication's. */
export function ownLanguage({ publication: { language, direction } }: Site): PageLanguage {
  return { language, direction };
}

/** "Published 6 July 2024" with the date as a time that programs can read. */
export function writeDated(phrase: string, time: Markup): Markup {
  const [before = '', after = ''] = phrase.split('{date}');
  return xml`${before}${time}${after}`;
}

/** "No. 7"; undefined where an issue has no number. */
export function issueNumber(number: number | undefined, language: string): string | undefined {
  if (number === undefined) return undefined;
  return fillPlaceholders(findLocale(language).edition.issueNumber, { number });
}
