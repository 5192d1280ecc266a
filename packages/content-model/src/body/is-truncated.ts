import type { ImageFile } from '../document/targets.ts';

/** The two bytes with which a JPEG ends (ITU T.81, B.1.1.3), and with which its pixels begin. */
const END_OF_IMAGE = Buffer.from([0xff, 0xd9]);
const START_OF_SCAN = 0xda;

/**
 * Whether the end of an image is missing, as after an upload that broke off. What stands behind the
 * end, a phone's film or a camera's notes, does no harm. The end of a GIF cannot be found without
 * decoding it.
 *
 * @param size of the file in bytes
 * @param head its beginning
 * @param tail its last bytes, 12 at most
 * @param read reads all of it; called if the beginning and the end are not enough
 */
export function isTruncated(
  mediaType: ImageFile['mediaType'],
  size: number,
  head: Buffer,
  tail: Buffer,
  read: () => Buffer,
): boolean {
  switch (mediaType) {
    case 'image/png':
      return !tail.includes('IEND') && !read().includes('IEND');
    case 'image/jpeg':
      return !tail.subarray(-2).equals(END_OF_IMAGE) && !hasEndOfImage(read());
    case 'image/webp':
      return head.readUInt32LE(4) + 8 > size;
    default:
      return false;
  }
}

/** A thumbnail in the metadata also has an end marker: the image's comes after its pixels began. */
function hasEndOfImage(bytes: Buffer): boolean {
  let at = 2;
  while (at + 4 <= bytes.length && bytes[at] === 0xff && bytes[at + 1] !== START_OF_SCAN) {
    at += 2 + bytes.readUInt16BE(at + 2);
  }
  return bytes.includes(END_OF_IMAGE, at);
}
