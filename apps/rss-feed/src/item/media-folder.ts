import { createHash } from 'node:crypto';
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
  /** Pictures that stand in the texts, by their names. */
  readonly #pictures = new Map<string, string>();

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

  /**
   * Makes an SVG picture that stands in a text belong to the folder.
   *
   * @param svg the picture, sanitised
   * @returns its URL, which is made of its content
   */
  addPicture(svg: string): string {
    const hash = createHash('sha256').update(svg).digest('hex').slice(0, 16);
    const name = `media/pictures/${hash}.svg`;
    this.#pictures.set(name, svg);
    return `${this.#url}${name}`;
  }

  /** All images: drawings without what runs or loads, since they are served as pages of the site. */
  *files(): Generator<OutputFile> {
    for (const file of this.#files.values()) {
      const content = this.#drawings.get(file.name) ?? readFileSync(file.path);
      yield { name: `media/${file.name}`, content };
    }
    for (const [name, svg] of this.#pictures) {
      yield { name, content: `<?xml version="1.0" encoding="UTF-8"?>\n${svg}\n` };
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
