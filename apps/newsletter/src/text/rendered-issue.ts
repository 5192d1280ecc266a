import type { Issue } from '@pressroom/content-model';
import { yieldToEventLoop } from '@pressroom/edition';
import { readingTime, renderText, showsImage, type TextLine } from '@pressroom/render';
import { toPassage } from './passage.ts';
import type { RenderedArticle } from './rendered-article.ts';
import type { Setting, TextStyle } from './text-style.ts';
import { writeArticle } from './write-article.ts';
import { joinParts, writeLinks } from './write-parts.ts';

/** The texts of an issue, rendered once for the full and the short form. */
export interface RenderedIssue {
  readonly issue: Issue;
  /** The letter with its links. */
  readonly letter: readonly TextLine[];
  readonly articles: readonly RenderedArticle[];
}

/** Empty lines between the articles. */
export const ARTICLE_GAP = 3;

/**
 * Renders the letter and the articles; links are numbered through the whole issue.
 *
 * @param onArticle called when an article is done
 */
export async function renderIssue(
  issue: Issue,
  setting: Setting,
  style: TextStyle,
  onArticle: () => void,
): Promise<RenderedIssue> {
  const letter = issue.letter && renderText(issue.letter.body(), { ...setting, ...style });
  let firstLinkNumber = 1 + (letter?.links.length ?? 0);
  const sections = new Map(issue.sections.map(({ title, articles }) => [articles[0], title]));
  const articles: RenderedArticle[] = [];
  for (const [index, article] of issue.articles.entries()) {
    const number = index + 1;
    const section = sections.get(article);
    const { language, direction } = article;
    const body = article.body();
    const text = renderText(body, { language, direction, firstLinkNumber, ...style });
    firstLinkNumber += text.links.length;
    const cover = article.cover && !showsImage(body, article.cover.file) ? article.cover.alt : '';
    const parts = { article, number, section, cover, text };
    const lines = writeArticle(parts, setting.timeZone, style);
    const { minutes } = readingTime(body);
    articles.push({ article, number, section, minutes, passage: toPassage(lines, ARTICLE_GAP) });
    onArticle();
    await yieldToEventLoop();
  }
  return {
    issue,
    letter: letter ? joinParts([letter.lines, writeLinks(letter, setting.language, style)], 1) : [],
    articles,
  };
}
