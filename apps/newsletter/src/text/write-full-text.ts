import { findLocale } from '@pressroom/locales';
import { EMPTY_LINE, linesOfText } from '@pressroom/render';
import { type Passage, toPassage } from './passage.ts';
import type { RenderedArticle } from './rendered-article.ts';
import { ARTICLE_GAP, type RenderedIssue } from './rendered-issue.ts';
import type { Setting, TextStyle } from './text-style.ts';
import { writeFooter } from './write-footer.ts';
import { joinParts, type Part, writeEntryFacts, writeMasthead } from './write-parts.ts';

/** The newsletter with all its articles. */
export function writeFullText(
  { issue, letter, articles }: RenderedIssue,
  setting: Setting,
  style: TextStyle,
): readonly Passage[] {
  const head = [
    writeMasthead(issue, setting, style),
    letter,
    writeContents(articles, setting, style),
  ];
  return [
    toPassage(joinParts(head, 2), ARTICLE_GAP),
    ...articles.map(({ passage }) => passage),
    toPassage(writeFooter(setting, style), 0),
  ];
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
    ...writeEntryFacts(rendered, setting, width, ' '.repeat(indent)),
  ]);
  const heading = linesOfText(findLocale(setting.language).edition.contents, width);
  const gap = articles[0]?.section === undefined ? [EMPTY_LINE] : [];
  return [...heading, ...gap, ...entries];
}

/** The title of the section that begins here, between empty lines. */
function writeSection({ section }: RenderedArticle, width: number): Part {
  return section === undefined ? [] : [EMPTY_LINE, ...linesOfText(section, width), EMPTY_LINE];
}
