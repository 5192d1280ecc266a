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
  /** Files by their names in the folder, in lower case. */
  readonly #taken = new Map<string, ImageFile>();
  /** Their names in the folder. */
  readonly #names = new Map<ImageFile, string>();
  /** Pictures that stand in the texts, by their names. */
  readonly #pictures = new Map<string, string>();

  /** @param feedUrl URL under which the feed's folder is served, ending in `/` */
  constructor(feedUrl: string) {
    this.#url = feedUrl;
  }

  /** Makes an image belong to the folder from now on. */
  add(file: ImageFile): Media {
    const name = this.#names.get(file) ?? this.#nameOf(file);
    this.#names.set(file, name);
    this.#taken.set(name.toLowerCase(), file);
    const isDrawing = file.mediaType === 'image/svg+xml';
    const url = `${this.#url}media/${name.split('/').map(encodeURIComponent).join('/')}`;
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
    for (const [file, name] of this.#names) {
      const content = this.#drawings.get(file.name) ?? readFileSync(file.path);
      yield { name: `media/${name}`, content };
    }
    for (const [name, svg] of this.#pictures) {
      yield { name, content: `<?xml version="1.0" encoding="UTF-8"?>\n${svg}\n` };
    }
  }

  /** The path of a file; with a few digits where another differs from it in capitals only. */
  #nameOf(file: ImageFile): string {
    const taken = this.#taken.get(file.name.toLowerCase());
    if (taken === undefined || taken === file) return file.name;
    const { dir, name, ext } = posix.parse(file.name);
    const hash = createHash('sha256').update(file.name).digest('hex').slice(0, 6);
    return posix.join(dir, `${name}-${hash}${ext}`);
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
