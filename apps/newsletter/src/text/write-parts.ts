import type { Article, Issue } from '@pressroom/content-model';
import {
  fillPlaceholders,
  findLocale,
  formatDate,
  formatList,
  formatMinutes,
} from '@pressroom/locales';
import {
  EMPTY_LINE,
  isolateText,
  linesOfText,
  type RenderedText,
  type TextLine,
} from '@pressroom/render';
import type { RenderedArticle } from './rendered-article.ts';
import type { Setting, TextStyle } from './text-style.ts';

/** A part of the newsletter; empty lines stand between the parts. */
export type Part = readonly TextLine[];

/** Puts empty lines between parts; those without lines are left out. */
export function joinParts(parts: readonly (Part | undefined)[], gap: number): TextLine[] {
  const lines: TextLine[] = [];
  for (const part of parts) {
    if (part === undefined || part.length === 0) continue;
    if (lines.length > 0) for (let count = 0; count < gap; count += 1) lines.push(EMPTY_LINE);
    for (const line of part) lines.push(line);
  }
  return lines;
}

/** Publication, issue and date. */
export function writeMasthead(issue: Issue, setting: Setting, { width }: TextStyle): Part {
  const { language, direction, timeZone } = setting;
  const number =
    issue.number === undefined
      ? ''
      : fillPlaceholders(findLocale(language).edition.issueNumber, { number: issue.number });
  const title = isolateText(issue.title, direction);
  return [
    ...linesOfText(isolateText(setting.title, direction), width),
    ...linesOfText(number === '' ? title : `${number}: ${title}`, width),
    ...linesOfText(formatDate(issue.date, language, timeZone), width),
  ];
}

/** The addresses that a text refers to by number. */
export function writeLinks(text: RenderedText, language: string, { width }: TextStyle): Part {
  if (text.links.length === 0) return [];
  const widest = `[${text.links.at(-1)?.number}]`.length;
  return [
    ...linesOfText(findLocale(language).edition.links, width),
    EMPTY_LINE,
    ...text.links.flatMap(({ number, url }) =>
      linesOfText(url, width, `${`[${number}]`.padEnd(widest)} `),
    ),
  ];
}

/** Who wrote an article, in the language and direction of the text around. */
export function writeAuthors(
  { authors }: Article,
  around: Pick<Article, 'language' | 'direction'>,
) {
  if (authors.length === 0) return '';
  const names = authors.map(({ name }) => isolateText(name, around.direction));
  return fillPlaceholders(findLocale(around.language).edition.byline, {
    names: formatList(names, around.language),
  });
}

/** "By A and B, 5 minutes": what stands below a title in the contents. */
export function writeEntryFacts(
  { article, minutes }: RenderedArticle,
  setting: Setting,
  width: number,
  indent = '',
): Part {
  const by = writeAuthors(article, setting);
  const before = by === '' ? '' : by + commaOf(setting.language);
  return linesOfText(before, width, indent, formatMinutes(minutes, setting.language));
}

function commaOf(language: string): string {
  const [primary = ''] = language.toLowerCase().split('-');
  if (/^(?:ar|fa|ur)$/.test(primary)) return '، ';
  return /^(?:ja|zh)$/.test(primary) ? '、' : ', ';
}
