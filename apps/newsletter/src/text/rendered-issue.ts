import type { Article, Issue } from '@pressroom/content-model';
import { type RenderedText, renderText } from '@pressroom/render';
import { readingMinutes } from './reading-time.ts';
import type { Setting, TextStyle } from './text-style.ts';

/** The texts of an issue, rendered once for the full and the short form. */
export interface RenderedIssue {
  readonly issue: Issue;
  readonly letter: RenderedText | undefined;
  readonly articles: readonly RenderedArticle[];
}

export interface RenderedArticle {
  readonly article: Article;
  /** Its place in the issue, from 1. */
  readonly number: number;
  /** The title of the section that begins with it. */
  readonly section: string | undefined;
  readonly text: RenderedText;
  readonly minutes: number;
}

/**
 * Renders the letter and the articles; links are numbered through the whole issue.
 *
 * @param onArticle called when an article is done
 */
export function renderIssue(
  issue: Issue,
  setting: Setting,
  style: TextStyle,
  onArticle: () => void,
): RenderedIssue {
  let firstLinkNumber = 1;
  const letter = issue.letter && renderText(issue.letter.body(), { ...setting, ...style });
  firstLinkNumber += letter?.links.length ?? 0;
  const sections = new Map(issue.sections.map(({ title, articles }) => [articles[0], title]));
  const articles = issue.articles.map((article, index) => {
    const { language, direction } = article;
    const text = renderText(article.body(), { language, direction, firstLinkNumber, ...style });
    firstLinkNumber += text.links.length;
    onArticle();
    const section = sections.get(article);
    return { article, number: index + 1, section, text, minutes: readingMinutes(text.lines) };
  });
  return { issue, letter, articles };
}
