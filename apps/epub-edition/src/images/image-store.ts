import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { posix } from 'node:path';
import {
  cleanSvg,
  type ImageFile,
  type ImageProblem,
  isImageProblem,
} from '@pressroom/content-model';
import type { FileCache } from '@pressroom/edition';
import { readableName } from '@pressroom/edition';
import type { ImageProfile } from './image-profile.ts';
import { pixelType, preparePixels } from './prepare-pixels.ts';

/** An image as it is packaged. */
export interface PackagedImage {
  readonly href: string;
  readonly mediaType: string;
  readonly content: Uint8Array | string;
}

/** The images of one book: each file once, under a name of its own, fit for e-readers. */
export class ImageStore {
  readonly #profile: ImageProfile;
  readonly #cache: FileCache;
  readonly #tell: (file: ImageFile, fault: ImageProblem) => void;
  readonly #packaged = new Map<ImageFile, { readonly href: string; readonly mediaType: string }>();
  readonly #broken = new Set<ImageFile>();

  /** @param tell called with what only decoding shows: what was seen before is told already */
  constructor(
    profile: ImageProfile,
    cache: FileCache,
    tell: (file: ImageFile, fault: ImageProblem) => void,
  ) {
    this.#profile = profile;
    this.#cache = cache;
    this.#tell = tell;
  }

  /** The address of an image within the package; undefined where it turned out to be broken. */
  href(file: ImageFile): string | undefined {
    return this.#broken.has(file) ? undefined : imageHref(file);
  }

  /** Prepares those images that are not on the shelf yet; broken ones are told and left out. */
  async fetch(files: readonly ImageFile[]): Promise<readonly PackagedImage[]> {
    const fetched: PackagedImage[] = [];
    for (const file of files) {
      if (this.#packaged.has(file) || this.#broken.has(file)) continue;
      const content = await this.prepare(file);
      if (content === undefined) {
        this.#broken.add(file);
        continue;
      }
      const image = { href: imageHref(file), mediaType: packagedType(file) };
      this.#packaged.set(file, image);
      fetched.push({ ...image, content });
    }
    return fetched;
  }

  all(): readonly { readonly href: string; readonly mediaType: string }[] {
    return [...this.#packaged.values()];
  }

  /** The bytes of an image as they are packaged; undefined where it is broken, which is told. */
  async prepare(file: ImageFile): Promise<Uint8Array | string | undefined> {
    const bytes = readFileSync(file.path);
    const made =
      file.mediaType === 'image/svg+xml'
        ? this.#prepareSvg(file, bytes)
        : await preparePixels(bytes, file, this.#profile, this.#cache);
    if (typeof made === 'string' || !isImageProblem(made)) return made;
    this.#tell(file, made);
    return undefined;
  }

  #prepareSvg(file: ImageFile, bytes: Uint8Array): string | ImageProblem {
    const clean = cleanSvg(new TextDecoder().decode(bytes), posix.basename(file.name));
    return isImageProblem(clean) ? clean : clean.svg;
  }
}

function packagedType(file: ImageFile): string {
  return file.mediaType === 'image/svg+xml' ? file.mediaType : pixelType(file.mediaType);
}

const ENDINGS: Readonly<Record<string, string>> = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/svg+xml': 'svg',
};

/** The file's own name, and part of the hash of its path: files of one name lie in many folders. */
function imageHref(file: ImageFile): string {
  const name = readableName(posix.parse(file.name).name).slice(0, 60);
  const hash = createHash('sha256').update(file.name).digest('hex').slice(0, 8);
  return `images/${[name, hash].filter(Boolean).join('-')}.${ENDINGS[packagedType(file)]}`;
}
