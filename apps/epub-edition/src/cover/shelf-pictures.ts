import type { FileCache } from '../images/file-cache.ts';
import { cacheKey } from '../images/file-cache.ts';
import { loadSharp } from '../images/load-sharp.ts';
import type { CoverImage } from './cover-image.ts';

/** Heights in pixels of what a catalog shows. */
const COVER = 1200;
const THUMBNAIL = 320;

/** The cover as a catalog shows it: JPEG, which every program reads. */
export async function shelfPictures(
  cover: CoverImage,
  cache: FileCache,
): Promise<{ readonly cover: Uint8Array; readonly thumbnail: Uint8Array }> {
  return {
    cover: await scale(cover.content, COVER, cache),
    thumbnail: await scale(cover.content, THUMBNAIL, cache),
  };
}

async function scale(content: Uint8Array, height: number, cache: FileCache): Promise<Uint8Array> {
  const key = cacheKey('shelf 1', String(height), content);
  const known = cache.get(key);
  if (known) return known;
  const sharp = await loadSharp();
  const made = await sharp(content)
    .resize({ height, withoutEnlargement: true })
    .flatten({ background: '#ffffff' })
    .jpeg({ quality: 82 })
    .toBuffer();
  cache.set(key, made);
  return made;
}
