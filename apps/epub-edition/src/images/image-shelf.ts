import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { posix } from 'node:path';
import type { ImageFile } from '@pressroom/content-model';
import { readableName } from '../book/ascii-name.ts';

const ENDINGS: Readonly<Record<ImageFile['mediaType'], string>> = {
  'image/gif': 'gif',
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/svg+xml': 'svg',
  'image/webp': 'webp',
};

/** An image as it is packaged. */
export interface PackagedImage {
  readonly href: string;
  readonly mediaType: string;
  readonly content: Uint8Array;
}

/** The images of one book: each file once, under a name of its own. */
export class ImageShelf {
  readonly #images = new Map<ImageFile, { readonly href: string; readonly mediaType: string }>();

  /** The address of an image within the package; undefined where it cannot be shown. */
  href(file: ImageFile): string | undefined {
    return imageHref(file);
  }

  /** Reads those images that are not on the shelf yet. */
  async *fetch(files: readonly ImageFile[]): AsyncGenerator<PackagedImage> {
    for (const file of files) {
      if (this.#images.has(file)) continue;
      const image = { href: imageHref(file), mediaType: file.mediaType };
      this.#images.set(file, image);
      yield { ...image, content: readFileSync(file.path) };
    }
  }

  all(): readonly { readonly href: string; readonly mediaType: string }[] {
    return [...this.#images.values()];
  }
}

/** The file's own name, and part of the hash of its path: files of one name lie in many folders. */
function imageHref(file: ImageFile): string {
  const name = readableName(posix.parse(file.name).name).slice(0, 60);
  const hash = createHash('sha256').update(file.name).digest('hex').slice(0, 8);
  return `images/${[name, hash].filter(Boolean).join('-')}.${ENDINGS[file.mediaType]}`;
}
