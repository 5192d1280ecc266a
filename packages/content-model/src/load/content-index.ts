import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ImageFile } from '../document/targets.ts';
import { fileStamp } from '../read/file-stamp.ts';
import { StateFile } from '../read/state-file.ts';
import type { FrontMatterRecord, TextRecord } from './text-record.ts';

interface ImageRecord {
  readonly stamp: string;
  readonly facts: Omit<ImageFile, 'path'>;
  /** SHA-256 of its bytes, hexadecimal, where it was asked for. */
  readonly hash?: string;
  /** It was decoded without an error. */
  readonly isDecoded?: true;
}

interface IndexData {
  readonly texts: readonly (readonly [string, TextRecord])[];
  readonly images: readonly (readonly [string, ImageRecord])[];
  readonly frontMatter: readonly (readonly [string, FrontMatterRecord])[];
  readonly folders: readonly (readonly [string, string])[];
}

/**
 * What is known of the texts and images of a content folder since they were looked at last, by
 * their stamps, as in Git's index: what did not change is neither read nor parsed again. It is
 * only ever a reason to skip work: with none, everything is looked at, with the same result.
 */
export class ContentIndex {
  /** Records of texts by their paths relative to the content folder. */
  readonly texts: Map<string, TextRecord>;
  /** Records of front matter by the paths of the texts; see `KnownFrontMatter`. */
  readonly frontMatter: Map<string, FrontMatterRecord>;
  readonly #images: Map<string, ImageRecord>;
  /** Stamps of the folders of articles beside which nothing was to report. */
  readonly #folders: Map<string, string>;
  readonly #stamps = new Map<string, string | undefined>();
  /** Stamps of files that may change without getting another. */
  readonly #unsettled = new Set<string>();
  readonly #file: StateFile<IndexData> | undefined;

  private constructor(file: StateFile<IndexData> | undefined, data: IndexData | undefined) {
    this.#file = file;
    this.texts = new Map(data?.texts);
    this.frontMatter = new Map(data?.frontMatter);
    this.#images = new Map(data?.images);
    this.#folders = new Map(data?.folders);
  }

  /** An index that is not saved. */
  static empty(): ContentIndex {
    return new ContentIndex(undefined, undefined);
  }

  /**
   * The index of a content folder.
   *
   * @param cache absolute path of the folder that keeps what saves time
   * @param content absolute path of the content folder
   * @param code hash of the code that looks at texts and images
   * @param force whether to look at everything again
   */
  static open(cache: string, content: string, code: string, force = false): ContentIndex {
    const name = `${hash('sha256', content).slice(0, 32)}.json`;
    const file = new StateFile<IndexData>(join(cache, 'index', name), code);
    const data = file.read();
    return new ContentIndex(file, force ? undefined : data);
  }

  /** Keeps the index for the next command. */
  save(): void {
    this.#file?.write({
      texts: [...this.texts].map(([name, { stamp, ...record }]) =>
        stamp === undefined || this.#unsettled.has(stamp)
          ? [name, record]
          : [name, { stamp, ...record }],
      ),
      images: [...this.#images].filter(([, { stamp }]) => !this.#unsettled.has(stamp)),
      folders: [...this.#folders].filter(([, stamp]) => !this.#unsettled.has(stamp)),
      frontMatter: [...this.frontMatter].filter(([, { stamp }]) => !this.#unsettled.has(stamp)),
    });
  }

  /** See `fileStamp`; each file is asked for its stamp once. */
  stampOf(path: string): string | undefined {
    if (this.#stamps.has(path)) return this.#stamps.get(path);
    const found = fileStamp(path);
    const stamp = found?.stamp;
    if (found && !found.isSettled) this.#unsettled.add(found.stamp);
    this.#stamps.set(path, stamp);
    return stamp;
  }

  /**
   * Looks into folders, but for those with the same files as when there was nothing to report.
   *
   * @param paths absolute
   * @param look returns whether there is something to report
   */
  lookInto(paths: Iterable<string>, look: (path: string) => boolean): void {
    const before = new Map(this.#folders);
    this.#folders.clear();
    for (const path of paths) {
      const stamp = this.stampOf(path);
      const isKnown = stamp !== undefined && before.get(path) === stamp;
      if ((isKnown || !look(path)) && stamp !== undefined) this.#folders.set(path, stamp);
    }
  }

  /** What is known of an image file that did not change. */
  image(name: string, path: string): ImageFile | undefined {
    const record = this.#recordOf(name, path);
    return record && { ...record.facts, path };
  }

  addImage({ path, ...facts }: ImageFile): void {
    const stamp = this.stampOf(path);
    const known = this.#recordOf(facts.name, path);
    if (stamp !== undefined && !known) this.#images.set(facts.name, { stamp, facts });
  }

  /** SHA-256 of an image file's bytes, hexadecimal. */
  imageHash({ name, path }: ImageFile): string {
    const record = this.#recordOf(name, path);
    if (record?.hash !== undefined) return record.hash;
    const hashed = hash('sha256', readFileSync(path));
    if (record) this.#images.set(name, { ...record, hash: hashed });
    return hashed;
  }

  isDecoded({ name, path }: ImageFile): boolean {
    return this.#recordOf(name, path)?.isDecoded === true;
  }

  /** Remembers that an image file was decoded without an error. */
  setDecoded({ name, path }: ImageFile): void {
    const record = this.#recordOf(name, path);
    if (record) this.#images.set(name, { ...record, isDecoded: true });
  }

  #recordOf(name: string, path: string): ImageRecord | undefined {
    const record = this.#images.get(name);
    return record && record.stamp === this.stampOf(path) ? record : undefined;
  }
}
