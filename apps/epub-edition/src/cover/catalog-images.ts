import { loadSharp } from '@pressroom/content-model';
import { cacheKey, type FileCache } from '@pressroom/edition';
import type { CoverImage } from './cover-image.ts';

/** Heights in pixels of what a catalog shows. */
const COVER = 1200;
const THUMBNAIL = 320;

/** The cover as a catalog shows it: JPEG, which every program reads. */
export async function catalogImages(
  cover: CoverImage,
  cache: FileCache,
): Promise<{ readonly cover: Uint8Array; readonly thumbnail: Uint8Array }> {
  return {
    cover: await scale(cover.content, COVER, cache),
    thumbnail: await scale(cover.content, THUMBNAIL, cache),
  };
}

function scale(content: Uint8Array, height: number, cache: FileCache): Promise<Uint8Array> {
  return cache.once(cacheKey('shelf 1', String(height), content), async () => {
    const sharp = await loadSharp();
    return sharp(content)
      .resize({ height, withoutEnlargement: true })
      .flatten({ background: '#ffffff' })
      .jpeg({ quality: 82 })
      .toBuffer();
  });
}
