import { readFileSync } from 'node:fs';
import { type ImageFile, isUnreadable } from '@pressroom/content-model';
import type { BuildContext, OutputFile } from '@pressroom/edition';
import { cleanSvg } from '@pressroom/render';

/** An image as it is served. */
export interface Media {
  readonly url: string;
  /** Bytes. */
  readonly size: number;
}

/** The images that the feeds show, served beside them. */
export class MediaFolder {
  readonly #url: string;
  readonly #amendImage: BuildContext['amendImage'];
  readonly #drawings = new Map<string, Buffer | undefined>();
  readonly #files = new Map<string, ImageFile>();

  /**
   * @param feedUrl URL under which the feed's folder is served, ending in `/`
   * @param amendImage told of a drawing that cannot be read
   */
  constructor(feedUrl: string, amendImage: BuildContext['amendImage']) {
    this.#url = feedUrl;
    this.#amendImage = amendImage;
  }

  /** Makes an image belong to the folder; undefined where it cannot be read, which is told. */
  add(file: ImageFile): Media | undefined {
    const isDrawing = file.mediaType === 'image/svg+xml';
    const size = isDrawing ? this.#drawing(file)?.length : file.size;
    if (size === undefined) return undefined;
    this.#files.set(file.name, file);
    const url = `${this.#url}media/${file.name.split('/').map(encodeURIComponent).join('/')}`;
    return { url, size };
  }

  /** All images: drawings without what runs or loads, since they are served as pages of the site. */
  *files(): Generator<OutputFile> {
    for (const file of this.#files.values()) {
      const content = this.#drawings.get(file.name) ?? readFileSync(file.path);
      yield { name: `media/${file.name}`, content };
    }
  }

  #drawing(file: ImageFile): Buffer | undefined {
    if (!this.#drawings.has(file.name)) {
      const clean = cleanSvg(readFileSync(file.path, 'utf8'));
      if (isUnreadable(clean)) this.#amendImage(file, clean);
      this.#drawings.set(file.name, isUnreadable(clean) ? undefined : Buffer.from(clean.svg));
    }
    return this.#drawings.get(file.name);
  }
}
