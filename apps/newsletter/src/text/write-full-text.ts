import { EMPTY_LINE, formatDate, labels, linesOfText, type TextLine } from '@pressroom/render';
import type { RenderedArticle, RenderedIssue } from './rendered-issue.ts';
import type { Setting, TextStyle } from './text-style.ts';
import { writeFooter } from './write-footer.ts';
import {
  joinParts,
  type Part,
  writeAuthors,
  writeEntryFacts,
  writeLetter,
  writeLinks,
  writeMasthead,
} from './write-parts.ts';

/** The newsletter with all its articles. */
export function writeFullText(
  { issue, letter, articles }: RenderedIssue,
  setting: Setting,
  style: TextStyle,
): readonly TextLine[] {
  const head = [
    writeMasthead(issue, setting, style),
    letter && writeLetter(letter, setting, style),
    writeContents(articles, setting, style),
  ];
  const texts = articles.map((article) => writeArticle(article, setting, style));
  return joinParts([joinParts(head, 2), ...texts, writeFooter(setting, style)], 3);
}

function writeContents(
  articles: readonly RenderedArticle[],
  setting: Setting,
  { width }: TextStyle,
): Part {
  if (articles.length === 0) return [];
  const indent = `${articles.length}. `.length;
  const entries = articles.flatMap((rendered) => [
    ...writeSection(rendered, width),
    ...linesOfText(rendered.article.title, width, `${rendered.number}. `.padStart(indent)),
    ...linesOfText(writeEntryFacts(rendered, setting), width, ' '.repeat(indent)),
  ]);
  const heading = linesOfText(labels(setting.language).contents, width);
  const gap = articles[0]?.section === undefined ? [EMPTY_LINE] : [];
  return [...heading, ...gap, ...entries];
}

/** The title of the section that begins here, between empty lines. */
function writeSection({ section }: RenderedArticle, width: number): Part {
  return section === undefined ? [] : [EMPTY_LINE, ...linesOfText(section, width), EMPTY_LINE];
}

function writeArticle(rendered: RenderedArticle, setting: Setting, style: TextStyle): Part {
  const { article, number, section, text } = rendered;
  const { language } = article;
  const { width } = style;
  const words = labels(language);
  const day = (date: Date) => formatDate(date, language, setting.timeZone);
  return joinParts(
    [
      section === undefined ? [] : linesOfText(section, width),
      linesOfText(article.title, width, `${number}. `),
      [
        ...linesOfText(writeAuthors(article, article), width),
        ...linesOfText(day(article.date), width),
        ...(article.updated ? linesOfText(words.updated(day(article.updated)), width) : []),
      ],
      text.lines,
      writeLinks(text, language, style),
      linesOfText(`${words.readOnTheWeb}: ${article.url}`, width),
    ],
    1,
  );
}
