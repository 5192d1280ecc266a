import type { SharpConstructor } from 'sharp';

let loaded: Promise<SharpConstructor> | undefined;

/** The library is not installed, or not for this machine: no image is to blame. */
export class ImageLibraryError extends Error {
  override readonly name = 'ImageLibraryError';
}

/**
 * The library that decodes and encodes images, set to need little memory: one image at a time, by
 * one thread, and none kept. It is loaded when the first image is not in the cache.
 *
 * @throws ImageLibraryError
 */
export function loadSharp(): Promise<SharpConstructor> {
  loaded ??= import('sharp').then(
    ({ default: sharp }) => {
      sharp.cache(false);
      sharp.concurrency(1);
      return sharp;
    },
    (cause: unknown) => {
      throw new ImageLibraryError('sharp, which decodes images, cannot be loaded: run "npm ci"', {
        cause,
      });
    },
  );
  return loaded;
}
