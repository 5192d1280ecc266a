import { readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { cleanSvg, type ImageFile, isImageFault } from '@pressroom/content-model';
import type { OutputFile } from '@pressroom/edition';

/** An image as it is served. */
export interface Media {
  readonly url: string;
  /** Bytes. */
  readonly size: number;
}

/** The images that the feeds show, served beside them. */
export class MediaFolder {
  readonly #url: string;
  readonly #drawings = new Map<string, Buffer>();
  readonly #files = new Map<string, ImageFile>();

  /** @param feedUrl URL under which the feed's folder is served, ending in `/` */
  constructor(feedUrl: string) {
    this.#url = feedUrl;
  }

  /** Makes an image belong to the folder from now on. */
  add(file: ImageFile): Media {
    this.#files.set(file.name, file);
    const isDrawing = file.mediaType === 'image/svg+xml';
    const url = `${this.#url}media/${file.name.split('/').map(encodeURIComponent).join('/')}`;
    return { url, size: isDrawing ? this.#drawing(file).length : file.size };
  }

  /** All images: drawings without what runs or loads, since they are served as pages of the site. */
  *files(): Generator<OutputFile> {
    for (const file of this.#files.values()) {
      const content = this.#drawings.get(file.name) ?? readFileSync(file.path);
      yield { name: `media/${file.name}`, content };
    }
  }

  #drawing(file: ImageFile): Buffer {
    const known = this.#drawings.get(file.name);
    if (known) return known;
    const clean = cleanSvg(readFileSync(file.path, 'utf8'), posix.basename(file.name));
    // It was read before, or it would be no image of the article.
    if (isImageFault(clean)) throw new Error(`${file.path} changed: ${clean.message}`);
    const drawing = Buffer.from(clean.svg);
    this.#drawings.set(file.name, drawing);
    return drawing;
  }
}
