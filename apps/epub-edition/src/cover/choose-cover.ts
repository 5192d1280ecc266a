import type { ImageFile } from '@pressroom/content-model';
import { cacheKey, type FileCache } from '@pressroom/edition';
import { fillPlaceholders, findLocale, formatDate } from '@pressroom/locales';
import type { Book } from '../book/book.ts';
import { issueIdentifier } from '../book/issue-identity.ts';
import type { ImageStore } from '../images/image-store.ts';
import { pixelType } from '../images/prepare-pixels.ts';
import { CoverFonts } from './cover-fonts.ts';
import type { CoverImage } from './cover-image.ts';
import { type CoverText, drawCover } from './draw-cover.ts';
import { omitGlyphs } from './omit-glyphs.ts';
import { rasterize } from './rasterize.ts';

/** Height in pixels of covers that are drawn. */
const HEIGHT = 1600;
const HEADLINES = 4;

/** The issue's own cover, or one that is drawn for it where there is none, or a broken one. */
export async function chooseCover(
  book: Book,
  images: ImageStore,
  cache: FileCache,
): Promise<CoverImage> {
  const { cover } = book.issue;
  const content = cover && (await images.prepare(cover.file));
  if (content === undefined) return generateCover(book, cache);
  const alt = cover?.alt || describe(coverText(book));
  if (typeof content === 'string') {
    const key = cacheKey('cover 1', String(HEIGHT), content);
    const png = await cache.once(key, () => rasterize(content, HEIGHT));
    return { ...PNG, content: png, ...OWN, alt };
  }
  return { ...(isJpeg(cover?.file) ? JPEG : PNG), content, ...OWN, alt };
}

const PNG = { href: 'cover.png', mediaType: 'image/png' };
const OWN = { isDrawn: false, leftOut: [] };
const JPEG = { href: 'cover.jpg', mediaType: 'image/jpeg' };

function isJpeg(file: ImageFile | undefined): boolean {
  return file !== undefined && pixelType(file.mediaType) === 'image/jpeg';
}

/** To be raised with each change of how covers are drawn. */
const DRAWING = 'drawn cover 3';

/** A cover that was drawn before needs no fonts. */
async function generateCover(book: Book, cache: FileCache): Promise<CoverImage> {
  const text = coverText(book);
  const { url } = book.publication;
  const seed = issueIdentifier(book.publication, book.issue);
  const key = cacheKey(DRAWING, String(HEIGHT), JSON.stringify([text, url, seed]));
  const kept = await cache.once(key, async () => {
    fonts ??= CoverFonts.load();
    const { text: drawn, leftOut } = readable(text, await fonts);
    const png = await rasterize(drawCover(drawn, await fonts, url, seed).text, HEIGHT);
    const told = JSON.stringify({ alt: describe(drawn), leftOut });
    return Buffer.concat([Buffer.from(`${told}\n`), png]);
  });
  const end = kept.indexOf(LINE_FEED);
  const told = JSON.parse(Buffer.from(kept.subarray(0, end)).toString());
  return { ...PNG, content: kept.subarray(end + 1), isDrawn: true, ...told };
}

/** What is told of a kept cover ends with it; then comes the picture. */
const LINE_FEED = 0x0a;

let fonts: Promise<CoverFonts> | undefined;

/** What of a text can be drawn, and each of the characters that cannot. */
function readable(
  text: CoverText,
  fonts: CoverFonts,
): { readonly text: CoverText; readonly leftOut: readonly string[] } {
  const leftOut = new Set<string>();
  const read = (words: string) => {
    const result = omitGlyphs(words, fonts);
    for (const one of result.leftOut) leftOut.add(one);
    return result.text;
  };
  const drawn = {
    publication: read(text.publication),
    issue: read(text.issue),
    title: read(text.title),
    headlines: text.headlines
      .map(({ words, direction }) => ({ words: read(words), direction }))
      .filter(({ words }) => words !== ''),
    direction: text.direction,
  };
  return { text: drawn, leftOut: [...leftOut] };
}

function coverText({ publication, issue }: Book): CoverText {
  const { title, language, timeZone, direction } = publication;
  const date = formatDate(issue.date, language, timeZone);
  const number =
    issue.number === undefined
      ? []
      : [fillPlaceholders(findLocale(language).edition.issueNumber, { number: issue.number })];
  return {
    publication: title,
    issue: [...number, date].join(' · '),
    title: issue.title,
    headlines: issue.articles
      .map((article) => ({ words: article.title, direction: article.direction }))
      .filter(({ words }) => words !== issue.title)
      .slice(0, HEADLINES),
    direction,
  };
}

/** The words on the cover. */
function describe({ publication, issue, title, headlines }: CoverText): string {
  const lines = [publication, issue, title, ...headlines.map(({ words }) => words)];
  return lines.filter((line) => line !== '').join('. ');
}
