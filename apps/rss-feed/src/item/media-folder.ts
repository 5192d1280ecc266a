import { readFileSync } from 'node:fs';
import type { ImageFile } from '@pressroom/content-model';
import type { OutputFile } from '@pressroom/edition';

/** The images that the feeds show, served beside them. */
export class MediaFolder {
  readonly #url: string;
  readonly #files = new Map<string, ImageFile>();

  /** @param feedUrl URL under which the feed's folder is served, ending in `/` */
  constructor(feedUrl: string) {
    this.#url = feedUrl;
  }

  /** Where an image is on the web; it belongs to the folder from now on. */
  urlOf(file: ImageFile): string {
    this.#files.set(file.name, file);
    return `${this.#url}media/${file.name.split('/').map(encodeURIComponent).join('/')}`;
  }

  /** Copies of all images. */
  *files(): Generator<OutputFile> {
    for (const { name, path } of this.#files.values()) {
      yield { name: `media/${name}`, content: readFileSync(path) };
    }
  }
}
