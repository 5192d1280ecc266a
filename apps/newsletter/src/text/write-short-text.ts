import { findLocale } from '@pressroom/locales';
import { linesOfText } from '@pressroom/render';
import { type Passage, toPassage } from './passage.ts';
import type { RenderedArticle } from './rendered-article.ts';
import type { RenderedIssue } from './rendered-issue.ts';
import type { Setting, TextStyle } from './text-style.ts';
import { writeFooter } from './write-footer.ts';
import { joinParts, type Part, writeEntryFacts, writeMasthead } from './write-parts.ts';

/** The newsletter with the summary and the address of each article. */
export function writeShortText(
  { issue, letter, articles }: RenderedIssue,
  setting: Setting,
  style: TextStyle,
): readonly Passage[] {
  const parts = [
    writeMasthead(issue, setting, style),
    letter,
    ...articles.map((article) => writeEntry(article, setting, style)),
    writeFooter(setting, style),
  ];
  return [toPassage(joinParts(parts, 2), 0)];
}

function writeEntry(rendered: RenderedArticle, setting: Setting, { width }: TextStyle): Part {
  const { article, number, section } = rendered;
  const phrases = findLocale(article.language).edition;
  return joinParts(
    [
      section === undefined ? [] : linesOfText(section, width),
      [
        ...linesOfText(article.title, width, `${number}. `),
        ...writeEntryFacts(rendered, setting, width),
      ],
      linesOfText(article.summary, width),
      linesOfText(`${phrases.readOnTheWeb}: ${article.url}`, width),
    ],
    1,
  );
}
