import { readFileSync } from 'node:fs';
import { posix } from 'node:path';
import {
  cleanSvg,
  type ImageFile,
  isImageProblem,
  loadSharp,
  MAX_PIXELS,
  SITE_FOLDERS,
  toImageProblem,
} from '@pressroom/content-model';
import {
  type BuildContext,
  cacheKey,
  FileCache,
  type OutputFile,
  type OutputGroup,
  readableName,
} from '@pressroom/edition';
import type { WebImage } from '@pressroom/render';

/** Widths in which a photograph is made, in pixels; the largest is for the widest screens. */
const WIDTHS = [480, 800, 1360, 2000];
const MAX_WIDTH = 2000;
const QUALITY = 78;

/** Changes when the same image would be made differently. */
const VERSION = '1';

const ENDINGS: Readonly<Record<ImageFile['mediaType'], string>> = {
  'image/gif': 'gif',
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/svg+xml': 'svg',
  'image/webp': 'webp',
};

/** The images of a site: each in its own format and, where that helps, in several sizes as WebP. */
export class WebImages {
  readonly #context: BuildContext;
  readonly #cache = new FileCache();
  readonly #href: (path: string) => string;
  readonly #files = new Map<string, ImageFile>();
  #noted = new Set<string>();

  /** @param href the address of a file of the site as pages write it */
  constructor(context: BuildContext, href: (path: string) => string) {
    this.#context = context;
    this.#href = href;
  }

  /** Makes an image belong to the site. */
  add(file: ImageFile): WebImage {
    this.#files.set(file.name, file);
    this.#noted.add(file.name);
    const size =
      file.width === undefined || file.height === undefined
        ? {}
        : { width: Math.round(file.width), height: Math.round(file.height) };
    const src = this.#href(this.#name(file));
    if (!isScaled(file)) return { src, ...size };
    const srcset = widthsOf(file)
      .map((width) => `${this.#href(this.#name(file, width))} ${width}w`)
      .join(', ');
    return { src, ...size, alternative: { mediaType: 'image/webp', srcset } };
  }

  /** Begins to note the images that are added. */
  startNoting(): void {
    this.#noted = new Set();
  }

  /** Names of the images that were added since `startNoting`. */
  noted(): readonly string[] {
    return [...this.#noted];
  }

  /** Makes images belong to the site whose page is not made again. @param names see `noted` */
  addAgain(names: readonly string[]): void {
    for (const name of names) {
      const file = this.#context.findImage(name);
      if (file) this.add(file);
    }
  }

  /** All images that belong to the site. */
  *groups(): Generator<OutputGroup> {
    for (const file of this.#files.values()) {
      yield {
        key: `image ${file.name}`,
        inputs: () => this.#context.imageHash(file),
        make: () => this.#make(file),
      };
    }
  }

  async *#make(file: ImageFile): AsyncGenerator<OutputFile> {
    try {
      yield { name: this.#name(file), content: await this.#original(file) };
      if (!isScaled(file)) return;
      for (const width of widthsOf(file)) {
        yield { name: this.#name(file, width), content: await this.#scaled(file, width) };
      }
    } catch (error) {
      this.#context.reportImage(file, toImageProblem(error));
    }
  }

  /** Encodes the image again in its own format: upright, without metadata such as the location. */
  async #original(file: ImageFile): Promise<Uint8Array> {
    const bytes = readFileSync(file.path);
    if (file.mediaType === 'image/svg+xml') {
      const clean = cleanSvg(new TextDecoder().decode(bytes), posix.basename(file.name));
      if (isImageProblem(clean)) throw new Error(clean.message);
      return Buffer.from(clean.svg);
    }
    if (file.mediaType === 'image/gif') return bytes;
    return this.#cache.once(cacheKey(VERSION, 'web original', bytes), async () => {
      const sharp = await loadSharp();
      const animated = file.isAnimated === true;
      const image = sharp(bytes, { limitInputPixels: MAX_PIXELS, failOn: 'error', animated });
      if (animated) return image.webp({ quality: QUALITY }).toBuffer();
      const upright = image.rotate().resize({ width: MAX_WIDTH, withoutEnlargement: true });
      if (file.mediaType === 'image/jpeg') {
        return upright.jpeg({ quality: 82, progressive: true, mozjpeg: true }).toBuffer();
      }
      if (file.mediaType === 'image/webp') return upright.webp({ quality: QUALITY }).toBuffer();
      return upright.png({ compressionLevel: 9, palette: false }).toBuffer();
    });
  }

  #scaled(file: ImageFile, width: number): Promise<Uint8Array> {
    const bytes = readFileSync(file.path);
    return this.#cache.once(cacheKey(VERSION, `web ${width}`, bytes), async () => {
      const sharp = await loadSharp();
      const image = sharp(bytes, { limitInputPixels: MAX_PIXELS, failOn: 'error' })
        .rotate()
        .resize({ width, withoutEnlargement: true });
      // Drawings and screens have edges that lossy compression blurs.
      const options = file.mediaType === 'image/png' ? { nearLossless: true } : {};
      return image.webp({ quality: QUALITY, effort: 4, ...options }).toBuffer();
    });
  }

  /** A name that is another one when the bytes are, so that browsers may keep the file for ever. */
  #name(file: ImageFile, width?: number): string {
    const hash = this.#context.imageHash(file).slice(0, 10);
    const name = readableName(posix.parse(file.name).name).slice(0, 40);
    const start = [name, hash, ...(width === undefined ? [] : [String(width)])].filter(Boolean);
    const ending = width === undefined ? ENDINGS[file.mediaType] : 'webp';
    return `${SITE_FOLDERS.assets}/images/${start.join('-')}.${ending}`;
  }
}

function isScaled({ mediaType, isAnimated, width }: ImageFile): boolean {
  const isPixels = mediaType !== 'image/svg+xml' && mediaType !== 'image/gif';
  return isPixels && !isAnimated && width !== undefined;
}

/** Sensible widths up to the image's own. */
function widthsOf({ width = 0 }: ImageFile): readonly number[] {
  const own = Math.min(Math.round(width), MAX_WIDTH);
  return [...WIDTHS.filter((one) => one < own * 0.9), own];
}
