import { type ImageProblem, imageBroken, imageTooLarge } from '../body/image-problem.ts';
import { MAX_PIXELS } from '../body/inspect-image.ts';
import { trimMessage } from '../diagnostics/trim-message.ts';
import { ImageLibraryError, loadSharp } from './load-sharp.ts';

/**
 * Decodes the whole of a PNG, JPEG, GIF or WebP file, as an edition does that makes pixels of it.
 *
 * @param path absolute path of the file
 * @returns what is wrong with the image; undefined if nothing is
 * @throws the system's error if the file cannot be read
 */
export async function decodeImage(path: string): Promise<ImageProblem | undefined> {
  const sharp = await loadSharp();
  try {
    await sharp(path, { limitInputPixels: MAX_PIXELS, failOn: 'error' }).stats();
    return undefined;
  } catch (error) {
    return toImageProblem(error);
  }
}

/**
 * Converts an error of the decoder to a problem of the image.
 *
 * @throws ImageLibraryError if there is no decoder
 */
export function toImageProblem(error: unknown): ImageProblem {
  if (error instanceof ImageLibraryError) throw error;
  const reason = error instanceof Error ? error.message.replace(/\s+/g, ' ') : '';
  return /pixel limit/i.test(reason)
    ? imageTooLarge('The image has more pixels than its header says.')
    : imageBroken(`The image cannot be decoded: ${trimMessage(reason)}.`);
}
