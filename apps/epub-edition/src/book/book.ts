import type { Article, Issue, Publication, Section } from '@pressroom/content-model';
import type { Direction } from '@pressroom/locales';

/** One issue as a book: what is in it and in which order, from front matter alone. */
export interface Book {
  readonly publication: Publication;
  readonly issue: Issue;
  /** In reading order. Spine, nav and NCX are made from this one list. */
  readonly pages: readonly Page[];
  /** The pages of the articles, by their slugs, to find those that a link leads to. */
  readonly articlePages: ReadonlyMap<string, ArticlePage>;
  /** What is before and after a page with text. */
  readonly neighbours: ReadonlyMap<Page, Neighbours>;
}

export interface Neighbours {
  readonly previous: TextPage | undefined;
  readonly next: TextPage | undefined;
}

interface PageFacts {
  /** File name within the package, ASCII. */
  readonly name: string;
  /** Plain text. */
  readonly title: string;
  readonly language: string;
  readonly direction: Direction;
}

interface CoverPage extends PageFacts {
  readonly kind: 'cover';
}

interface TitlePage extends PageFacts {
  readonly kind: 'title';
}

interface ContentsPage extends PageFacts {
  readonly kind: 'contents';
}

export interface LetterPage extends PageFacts {
  readonly kind: 'letter';
  readonly letter: NonNullable<Issue['letter']>;
}

export interface SectionPage extends PageFacts {
  readonly kind: 'section';
  readonly section: Section;
}

export interface ArticlePage extends PageFacts {
  readonly kind: 'article';
  readonly article: Article;
  /** The title of the section that it stands in. */
  readonly section: string | undefined;
}

export interface ColophonPage extends PageFacts {
  readonly kind: 'colophon';
}

export type Page =
  | CoverPage
  | TitlePage
  | ContentsPage
  | LetterPage
  | SectionPage
  | ArticlePage
  | ColophonPage;

/** A page with text of the issue, from which one goes to the previous and the next. */
export type TextPage = LetterPage | ArticlePage;

export function isTextPage(page: Page): page is TextPage {
  return page.kind === 'letter' || page.kind === 'article';
}
