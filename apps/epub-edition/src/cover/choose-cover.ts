import { readFileSync } from 'node:fs';
import { formatDate, labels } from '@pressroom/render';
import type { Book } from '../book/book.ts';
import { issueIdentifier } from '../book/issue-identity.ts';
import type { CoverImage } from './cover-image.ts';
import { type CoverText, drawCover } from './draw-cover.ts';
import { rasterise } from './rasterise.ts';

/** Height in pixels of covers that are drawn. */
const HEIGHT = 1600;

/** The issue's own cover, or one that is drawn for it. */
export async function chooseCover(book: Book): Promise<CoverImage> {
  const { cover } = book.issue;
  if (!cover) return generateCover(book);
  return {
    href: 'cover.png',
    mediaType: cover.file.mediaType,
    content: readFileSync(cover.file.path),
    alt: cover.alt,
  };
}

async function generateCover({ publication, issue }: Book): Promise<CoverImage> {
  const { title, language, timeZone, direction, url } = publication;
  const date = formatDate(issue.date, language, timeZone);
  const number =
    issue.number === undefined ? '' : `${labels(language).issueNumber(issue.number)} · `;
  const text: CoverText = {
    publication: title,
    issue: `${number}${date}`,
    title: issue.title,
    headlines: issue.articles.map((article) => article.title).filter((one) => one !== issue.title),
    direction,
  };
  const svg = drawCover(text, url, issueIdentifier(publication, issue));
  return {
    href: 'cover.png',
    mediaType: 'image/png',
    content: await rasterise(svg.text, HEIGHT),
    alt: [text.publication, text.issue, text.title, ...text.headlines.slice(0, 4)].join('. '),
  };
}
