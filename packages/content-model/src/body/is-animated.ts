import type { ImageFile } from '../document/targets.ts';

/** A picture of a GIF with the time for which it is shown (GIF89a, section 23). */
const TIMED_PICTURE = /\x21\xf9\x04[\s\S]{4}\x00[\x21\x2c]/g;

/**
 * Whether an image holds several pictures that follow each other: a GIF, an APNG or a WebP.
 *
 * @param head the beginning of the file
 * @param read reads all of it; called for a GIF alone
 */
export function isAnimated(
  mediaType: ImageFile['mediaType'],
  head: Buffer,
  read: () => Buffer,
): boolean {
  switch (mediaType) {
    case 'image/gif':
      return [...read().toString('latin1').matchAll(TIMED_PICTURE)].length > 1;
    case 'image/png':
      return beginsAnimation(head);
    case 'image/webp':
      // A flag of the extended format (RFC 9649, section 2.7).
      return head.toString('latin1', 12, 16) === 'VP8X' && ((head[20] ?? 0) & 2) !== 0;
    default:
      return false;
  }
}

/** The chunk that begins an animation stands before the pixels (PNG 3, section 11.3.6). */
function beginsAnimation(png: Buffer): boolean {
  for (let at = 8; at + 8 <= png.length; at += 12 + png.readUInt32BE(at)) {
    const type = png.toString('latin1', at + 4, at + 8);
    if (type === 'acTL' || type === 'IDAT') return type === 'acTL';
  }
  return false;
}
