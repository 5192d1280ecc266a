import type { Article } from '@pressroom/content-model';
import { fillPlaceholders, findLocale, formatDate } from '@pressroom/locales';
import { linesOfText, type RenderedText } from '@pressroom/render';
import type { TextStyle } from './text-style.ts';
import { joinParts, type Part, writeAuthors, writeLinks } from './write-parts.ts';

export interface ArticleParts {
  readonly article: Article;
  readonly number: number;
  readonly section: string | undefined;
  /** The alternative text of its cover, where the text does not show that image itself. */
  readonly cover: string;
  readonly text: RenderedText;
}

/** An article: title, byline, dates, cover, text, links, and its address on the web. */
export function writeArticle(
  { article, number, section, cover, text }: ArticleParts,
  timeZone: string,
  style: TextStyle,
): Part {
  const { language } = article;
  const { width } = style;
  const phrases = findLocale(language).edition;
  const day = (date: Date) => formatDate(date, language, timeZone);
  return joinParts(
    [
      section === undefined ? [] : linesOfText(section, width),
      linesOfText(article.title, width, `${number}. `),
      [
        ...linesOfText(writeAuthors(article, article), width),
        ...linesOfText(day(article.date), width),
        ...(article.updated
          ? linesOfText(fillPlaceholders(phrases.updated, { date: day(article.updated) }), width)
          : []),
      ],
      cover === '' ? [] : linesOfText(`[${cover}]`, width),
      text.lines,
      writeLinks(text, language, style),
      linesOfText(`${phrases.readOnTheWeb}: ${article.url}`, width),
    ],
    1,
  );
}
