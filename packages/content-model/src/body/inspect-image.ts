import { closeSync, fstatSync, openSync, readFileSync, readSync } from 'node:fs';
import { imageSize } from 'image-size';
import type { ImageFile } from '../document/targets.ts';
import { READ_ONLY } from '../read/read-inside-folder.ts';
import { quote } from '../schema/fields.ts';
import { cleanSvg } from '../svg/clean-svg.ts';
import { type ImageProblem, imageBroken, imageTooLarge, isImageProblem } from './image-problem.ts';
import { isAnimated } from './is-animated.ts';
import { isTruncated } from './is-truncated.ts';
import type { TargetProblem } from './text-context.ts';

const MEDIA_TYPES: Readonly<Record<string, ImageFile['mediaType']>> = {
  gif: 'image/gif',
  jpg: 'image/jpeg',
  png: 'image/png',
  svg: 'image/svg+xml',
  webp: 'image/webp',
};

/** Enough for the size in every image's header, also behind a photograph's metadata. */
const HEADER = 512 * 1024;

/** Holds the last chunk of a PNG, the last marker of a JPEG. */
const TAIL = 12;

/** More pixels are a mistake or an attack: unpacked they would fill the memory. */
export const MAX_PIXELS = 120_000_000;

/** In bytes; e-readers do not draw larger ones. */
const MAX_SVG_BYTES = 5_000_000;

/**
 * Looks at an image file: its kind, its size, and whether it is whole as far as can be seen without
 * decoding it. Undefined where it is no file.
 *
 * @param name path relative to the content folder
 * @param src the address as its author wrote it
 * @throws the system's error where the file cannot be read
 */
export function inspectImage(
  name: string,
  path: string,
  src: string,
): ImageFile | TargetProblem | undefined {
  const descriptor = openSync(path, READ_ONLY);
  try {
    const stat = fstatSync(descriptor);
    if (!stat.isFile()) return undefined;
    const { size } = stat;
    const readAt = (start: number, end: number): Buffer => {
      const bytes = Buffer.alloc(end - start);
      return bytes.subarray(0, readSync(descriptor, bytes, 0, bytes.length, start));
    };
    const head = readAt(0, Math.min(size, HEADER));
    const bytes: ImageBytes =
      size <= HEADER
        ? { head, tail: head.subarray(-TAIL), read: () => head }
        : { head, tail: readAt(size - TAIL, size), read: () => readFileSync(path) };
    const inspect = isSvg(head) ? inspectSvg : inspectPixels;
    return inspect({ name, path, size }, src, bytes);
  } finally {
    closeSync(descriptor);
  }
}

type FoundFile = Pick<ImageFile, 'name' | 'path' | 'size'>;

/** What is read of a file: its beginning, its end, all of it where that must be. */
interface ImageBytes {
  readonly head: Buffer;
  readonly tail: Buffer;
  readonly read: () => Buffer;
}

function inspectPixels(
  image: FoundFile,
  src: string,
  { head, tail, read }: ImageBytes,
): ImageFile | TargetProblem {
  if (head.length === 0) return broken(src, 'the file is empty');
  const facts = measure(head);
  const mediaType = MEDIA_TYPES[facts?.type ?? ''];
  if (!facts && hasSignature(head)) return broken(src, 'its header gives no size');
  if (!facts || !mediaType) {
    return {
      ruleId: 'image-type',
      message: `${quote(src)} is not an image that e-readers and browsers can show.`,
      hint: 'Use PNG, JPEG, GIF, WebP or SVG.',
    };
  }
  const { width, height } = facts;
  if (width * height > MAX_PIXELS) return huge(src, `${width} × ${height} pixels`);
  if (isTruncated(mediaType, image.size, head, tail, read))
    return broken(src, 'the file ends too early');
  const measured = width > 0 && height > 0 ? uprightSize(facts) : {};
  return {
    ...image,
    mediaType,
    ...measured,
    ...(isAnimated(mediaType, head, read) ? { isAnimated: true } : {}),
  };
}

function inspectSvg(
  image: FoundFile,
  src: string,
  { read }: ImageBytes,
): ImageFile | TargetProblem {
  if (image.size > MAX_SVG_BYTES) {
    return huge(src, `${(image.size / 1_000_000).toFixed(1)} MB, more than e-readers can show`);
  }
  const bytes = read();
  const clean = cleanSvg(bytes.toString('utf8'), src);
  if (isImageProblem(clean)) return clean;
  const { width = 0, height = 0 } = measure(bytes) ?? {};
  return {
    ...image,
    mediaType: 'image/svg+xml',
    ...(width > 0 && height > 0 ? { width, height } : {}),
    ...(clean.removed.length > 0 ? { unsafe: clean.removed } : {}),
  };
}

function isSvg(head: Buffer): boolean {
  if (!/^(?:\xEF\xBB\xBF)?\s*</.test(head.toString('latin1', 0, 256))) return false;
  return /<(?:\w+:)?svg[\s/>]/.test(head.toString('utf8', 0, 64 * 1024));
}

/** Returns the type and size in the header, or undefined if it cannot be parsed. */
function measure(head: Uint8Array): ReturnType<typeof imageSize> | undefined {
  try {
    return imageSize(head);
  } catch {
    return undefined;
  }
}

/** The size of a picture as it is shown: cameras store it on its side (Exif 3.0, Orientation). */
function uprightSize({ width, height, orientation = 1 }: ImageSize): ImageSize {
  return orientation >= 5 ? { width: height, height: width } : { width, height };
}

type ImageSize = Pick<ReturnType<typeof imageSize>, 'width' | 'height' | 'orientation'>;

/** Whether a file begins as a PNG, JPEG, GIF or WebP does. */
function hasSignature(head: Buffer): boolean {
  return /^(?:\x89PNG|\xff\xd8\xff|GIF8|RIFF[\s\S]{4}WEBP)/.test(head.toString('latin1', 0, 12));
}

function broken(src: string, how: string): ImageProblem {
  return imageBroken(`The image ${quote(src)} is broken: ${how}.`);
}

function huge(src: string, size: string): ImageProblem {
  return imageTooLarge(`The image ${quote(src)} has ${size}.`);
}
