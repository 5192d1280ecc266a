import { readFileSync } from 'node:fs';
import type { Book } from '../book/book.ts';
import type { CoverImage } from './cover-image.ts';

/** The issue's own cover, or one that is drawn for it. */
export function chooseCover({ issue }: Book): CoverImage {
  const { cover } = issue;
  if (!cover) throw new Error('no cover');
  return {
    href: 'cover.png',
    mediaType: cover.file.mediaType,
    content: readFileSync(cover.file.path),
    alt: cover.alt,
    width: cover.file.width ?? 0,
    height: cover.file.height ?? 0,
  };
}
