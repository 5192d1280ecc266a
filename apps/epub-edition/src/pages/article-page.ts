import { rfc3339 } from '@pressroom/edition';
import { fillPlaceholders, findLocale, formatDate, formatMinutes } from '@pressroom/locales';
import { lines, type Markup, xml } from '@pressroom/render';
import type { ArticlePage } from '../book/book.ts';
import { byline } from './byline.ts';
import type { PageContext } from './page-context.ts';
import { pageNavigation } from './page-navigation.ts';
import { writeBody } from './write-body.ts';
import type { TextFacts, WrittenPage } from './written-page.ts';

/** An article: its head, its text with its notes, and the way on. */
export function writeArticlePage(page: ArticlePage, context: PageContext): WrittenPage {
  const { article } = page;
  const text = writeBody(article, page, context);
  // A cover that stands in the text is not shown twice.
  const isInText = text.images.some((one) => one.name === article.cover?.file.name);
  const cover = isInText ? undefined : article.cover;
  const coverHref = cover && context.imageHref(cover.file);
  const picture =
    cover && coverHref !== undefined
      ? xml`<figure class="lead"><img src="${coverHref}" alt="${cover.alt}"/></figure>`
      : undefined;
  const body = xml`<section epub:type="chapter" role="doc-chapter" class="article">
${head(page, text.facts, context)}
${lines([picture, text.xhtml])}
</section>
${pageNavigation(page, context)}`;
  const isDescribed = text.facts.isDescribed && cover?.alt !== '';
  return {
    body,
    properties: text.properties,
    images: cover ? [cover.file, ...text.images] : text.images,
    text: { ...text.facts, hasImages: text.facts.hasImages || cover !== undefined, isDescribed },
  };
}

function head({ article, section }: ArticlePage, { minutes }: TextFacts, context: PageContext) {
  const { language } = article;
  const by = byline(article);
  return xml`<header>
${lines([
  section === undefined ? undefined : kicker(section, context),
  xml`<h1 epub:type="title">${article.title}</h1>`,
  article.standfirst === undefined
    ? undefined
    : xml`<p class="standfirst">${article.standfirst}</p>`,
  by === undefined ? undefined : xml`<p class="byline">${by}</p>`,
  dates(article, formatMinutes(minutes, language), context),
])}
</header>`;
}

/** The section is named in the publication's language, the article may be in another. */
function kicker(section: string, { book }: PageContext): Markup {
  const { language, direction } = book.publication;
  return xml`<p class="kicker"><bdi lang="${language}" xml:lang="${language}" dir="${direction}">${section}</bdi></p>`;
}

function dates(article: ArticlePage['article'], minutes: string, { book }: PageContext): Markup {
  const { language, date, updated } = article;
  const { timeZone } = book.publication;
  const day = formatDate(date, language, timeZone);
  const parts = [xml`<time datetime="${rfc3339(date)}">${day}</time>`, xml`\u00A0· ${minutes}`];
  if (updated) {
    const changed = fillPlaceholders(findLocale(language).edition.updated, {
      date: formatDate(updated, language, timeZone),
    });
    parts.push(xml`\u00A0· <time datetime="${rfc3339(updated)}">${changed}</time>`);
  }
  return xml`<p class="dates">${parts}</p>`;
}
