import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { cleanSvg, type ImageFile, isImageProblem } from '@pressroom/content-model';
import type { OutputFile, OutputGroup } from '@pressroom/edition';

/** An image as it is served. */
export interface Media {
  /** Path in the folder of media. */
  readonly name: string;
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
  /** Pictures that stand in the texts, by their names; undefined as long as none of those was read. */
  readonly #pictures = new Map<string, string | undefined>();
  readonly #readers = new Map<string, () => void>();

  /** @param feedUrl URL under which the feed's folder is served, ending in `/` */
  constructor(feedUrl: string) {
    this.#url = feedUrl;
  }

  /** Makes an image belong to the folder from now on. */
  add(file: ImageFile): Media {
    const name = this.#names.get(file) ?? this.#nameOf(file);
    this.#names.set(file, name);
    this.#taken.set(name.toLowerCase(), file);
    const sizeOf = () =>
      file.mediaType === 'image/svg+xml' ? this.#drawing(file).length : file.size;
    return {
      name,
      url: `${this.#url}media/${name.split('/').map(encodeURIComponent).join('/')}`,
      get size() {
        return sizeOf();
      },
    };
  }

  /**
   * Makes an SVG picture that stands in a text belong to the folder.
   *
   * @param svg the picture, sanitised
   * @returns its name in the feed's folder, which is made of its content, and its URL
   */
  addPicture(svg: string): Pick<Media, 'name' | 'url'> {
    const hash = createHash('sha256').update(svg).digest('hex').slice(0, 16);
    const name = `media/pictures/${hash}.svg`;
    this.#pictures.set(name, svg);
    return { name, url: `${this.#url}${name}` };
  }

  /** Makes a picture belong to the folder of which only the name is known; `read` adds the rest. */
  expectPicture(name: string, read: () => void): void {
    this.#pictures.set(name, this.#pictures.get(name));
    this.#readers.set(name, read);
  }

  /**
   * All images: drawings without what runs or loads, since they are served as pages of the site.
   *
   * @param imageHash hash of an image file's bytes
   */
  *files(imageHash: (file: ImageFile) => string): Generator<OutputGroup> {
    for (const [file, name] of this.#names) {
      yield {
        key: `media/${name}`,
        inputs: () => imageHash(file),
        make: () => [{ name: `media/${name}`, content: this.#contentOf(file) }],
      };
    }
    for (const name of this.#pictures.keys()) {
      yield { key: name, inputs: () => name, make: () => [this.#pictureFile(name)] };
    }
  }

  #contentOf(file: ImageFile): Buffer {
    return file.mediaType === 'image/svg+xml' ? this.#drawing(file) : readFileSync(file.path);
  }

  #pictureFile(name: string): OutputFile {
    if (this.#pictures.get(name) === undefined) this.#readers.get(name)?.();
    return {
      name,
      content: `<?xml version="1.0" encoding="UTF-8"?>\n${this.#pictures.get(name)}\n`,
    };
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
    if (isImageProblem(clean)) throw new Error(`${file.path} changed: ${clean.message}`);
    const drawing = Buffer.from(clean.svg);
    this.#drawings.set(file.name, drawing);
    return drawing;
  }
}
