import {
  type ImageFile,
  type ImageProblem,
  loadSharp,
  MAX_PIXELS,
  toImageProblem,
} from '@pressroom/content-model';
import { cacheKey, type FileCache } from '@pressroom/edition';
import type { Sharp } from 'sharp';
import type { ImageProfile } from './image-profile.ts';

/** What changes when the same image would be made differently. */
const VERSION = '2';

/** Kobo does not show larger files. */
const MAX_BYTES = 5_000_000;

export type PixelType = 'image/png' | 'image/jpeg';

/** What an image becomes in a book: readers show PNG and JPEG everywhere, the others not. */
export function pixelType(mediaType: string): PixelType {
  return mediaType === 'image/jpeg' || mediaType === 'image/webp' ? 'image/jpeg' : 'image/png';
}

/**
 * Makes an image fit for e-readers: no larger than the profile allows, baseline JPEG or PNG, upright,
 * one picture, without transparency, which Kobo shows as black. An image that is so already stays as
 * it is.
 */
export async function preparePixels(
  bytes: Uint8Array,
  file: Pick<ImageFile, 'mediaType' | 'isAnimated'>,
  profile: ImageProfile,
  cache: FileCache,
): Promise<Uint8Array | ImageProblem> {
  const key = cacheKey(VERSION, file.mediaType, JSON.stringify(profile), bytes);
  try {
    const made = await cache.once(
      key,
      async () => (await convert(bytes, file, profile)) ?? AS_IT_IS,
    );
    return made.length === 0 ? bytes : made;
  } catch (error) {
    return toImageProblem(error);
  }
}

/** Kept of an image that is fit. */
const AS_IT_IS = new Uint8Array();

/** The image as it should be; undefined where it is so already. */
async function convert(
  bytes: Uint8Array,
  { mediaType, isAnimated }: Pick<ImageFile, 'mediaType' | 'isAnimated'>,
  profile: ImageProfile,
): Promise<Uint8Array | undefined> {
  const sharp = await loadSharp();
  const open = () => sharp(bytes, { limitInputPixels: MAX_PIXELS, failOn: 'error' });
  const facts = await open().metadata();
  const { width, height, hasAlpha, isProgressive, orientation = 1, space } = facts;
  const isFit =
    mediaType === pixelType(mediaType) &&
    width <= profile.width &&
    height <= profile.height &&
    !hasAlpha &&
    !isAnimated &&
    !(isProgressive && mediaType === 'image/jpeg') &&
    orientation === 1 &&
    (profile.isGrey ? space === 'b-w' : space === 'srgb' || space === 'b-w') &&
    bytes.length <= MAX_BYTES;
  if (isFit) {
    await open().stats(); // Reads all of it: a broken image is found here, not on a device.
    return undefined;
  }
  for (let factor = 1; ; factor *= 0.7) {
    const made = await encode(open(), mediaType, profile, factor);
    if (made.length <= MAX_BYTES || factor < 0.1) return made;
  }
}

async function encode(
  image: Sharp,
  mediaType: string,
  profile: ImageProfile,
  factor: number,
): Promise<Uint8Array> {
  const upright = image
    .rotate()
    .resize({
      width: Math.round(profile.width * factor),
      height: Math.round(profile.height * factor),
      fit: 'inside',
      withoutEnlargement: true,
    })
    .flatten({ background: '#ffffff' });
  const coloured = profile.isGrey ? upright.toColourspace('b-w') : upright.toColourspace('srgb');
  const format =
    pixelType(mediaType) === 'image/jpeg'
      ? coloured.jpeg({ quality: profile.quality, progressive: false })
      : coloured.png({ compressionLevel: 9 });
  return format.toBuffer();
}
