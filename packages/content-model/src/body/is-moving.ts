import type { ImageFile } from '../model.ts';

/** A picture of a GIF with the time for which it is shown (GIF89a, section 23). */
const TIMED_PICTURE = /\x21\xf9\x04[\s\S]{4}\x00[\x21\x2c]/g;

/**
 * Whether an image holds several pictures that follow each other: a GIF, an APNG or a WebP.
 *
 * @param head the beginning of the file, with the second picture of a GIF
 */
export function isMoving(mediaType: ImageFile['mediaType'], head: Buffer): boolean {
  switch (mediaType) {
    case 'image/gif':
      return [...head.toString('latin1').matchAll(TIMED_PICTURE)].length > 1;
    case 'image/png': {
      // The chunk that begins an animation stands before the pixels (PNG 3, section 11.3.6).
      const start = head.indexOf('acTL');
      const pixels = head.indexOf('IDAT');
      return start !== -1 && (pixels === -1 || start < pixels);
    }
    case 'image/webp':
      // A flag of the extended format (RFC 9649, section 2.7).
      return head.toString('latin1', 12, 16) === 'VP8X' && ((head[20] ?? 0) & 2) !== 0;
    default:
      return false;
  }
}
