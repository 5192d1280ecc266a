import { existsSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname, join, resolve, sep } from 'node:path';
import { type Diagnostic, fileStamp } from '@pressroom/content-model';
import type { MadeFile } from './build-state.ts';
import { makeFolders } from './make-folders.ts';
import { type OutputEntry, readManifest, writeManifest } from './manifest.ts';
import { type Content, hashOf, isSame, piecesOf, sizeOf, writeAll } from './pieces.ts';
import { removeEmptyFolders } from './remove-empty-folders.ts';

/** A file of an edition. */
export interface OutputFile {
  /** Path relative to the output folder, with `/`. */
  readonly name: string;
  readonly content: Content;
  /** How many articles are in it; absent for what belongs to another file, such as an image. */
  readonly articles?: number;
}

/**
 * Files that are made together, and only where something that they depend on has changed since an
 * earlier build made them.
 */
export interface OutputGroup {
  /** Names the group among those of the edition, the same in every build. */
  readonly key: string;
  /**
   * Hash of everything that the files depend on but the code; undefined where a text is not known
   * yet. Asked again when they are made.
   */
  inputs(): string | undefined;
  make(): Iterable<OutputFile> | AsyncIterable<OutputFile>;
}

const TEMPORARY = '.pressroom-writing-';

/**
 * The folder that an edition is written to. All files are written beside their places first and
 * take them together at the end, so that a failure leaves what was there. A file that did not
 * change is not touched; what an earlier build made and this one does not is removed; nothing
 * else in the folder is.
 */
export class OutputFolder {
  readonly #root: string;
  readonly #manifest: string;
  readonly #folder: string;
  readonly #prefix: string;
  readonly #entries: OutputEntry[] = [];
  #count = 0;
  /** Written, and still to take their places: temporary path → place. */
  readonly #waiting = new Map<string, string>();
  /** The same by their places: place → temporary path. */
  readonly #writing = new Map<string, string>();
  /** The folders in which others were made, with the place of what they were made for. */
  readonly #made: { readonly above: string; readonly path: string }[] = [];
  /** Names of what an earlier build left. */
  #before: ReadonlySet<string> | undefined;

  /**
   * @param root absolute path; made where it is not there
   * @param manifest absolute path of the file that lists what the edition wrote there, outside of
   *   the folder: several editions may share one
   * @param folder where the files are published; see `publicFolder`
   * @param isSite whether the root is the folder of the whole site: the files are then in `folder`
   *   within it, and so are their names in what `add`, `keep` and `commit` return
   */
  constructor(root: string, manifest: string, folder = '', isSite = false) {
    this.#root = root;
    this.#manifest = manifest;
    this.#folder = folder;
    this.#prefix = isSite ? folder : '';
  }

  /** The files that were added or kept so far. */
  get names(): readonly string[] {
    return this.#entries.map(({ name }) => name);
  }

  /** Whether an earlier build left a file. */
  has(file: string): boolean {
    const name = this.#prefix + file;
    this.#before ??= new Set(readManifest(this.#manifest).files.map((one) => one.name));
    return this.#before.has(name) && existsSync(this.#place(name));
  }

  /** The bytes of a file that was added or kept. @throws the system's error */
  read(name: string): Uint8Array {
    const path = this.#place(this.#prefix + name);
    return readFileSync(this.#writing.get(path) ?? path);
  }

  /**
   * Writes a file beside its place.
   *
   * @throws the system's error; EISDIR where a folder has the file's place
   */
  add({ name: file, content, articles }: OutputFile): MadeFile {
    const name = this.#prefix + file;
    const path = this.#place(name);
    if (statSync(path, { throwIfNoEntry: false })?.isDirectory()) {
      throw Object.assign(new Error(`${path} is a folder`), { code: 'EISDIR', path });
    }
    const pieces = piecesOf(content);
    const size = sizeOf(pieces);
    const entry = { name, size, ...(articles === undefined ? {} : { articles }) };
    this.#entries.push(entry);
    const made = { ...entry, hash: hashOf(pieces) };
    if (isSame(path, pieces)) return made;
    this.#count += 1;
    const first = makeFolders(dirname(path));
    if (first !== undefined) this.#made.push({ above: dirname(first), path });
    this.#write(path, pieces);
    return made;
  }

  /**
   * Keeps files that an earlier build made, where all of them are there with the same bytes.
   *
   * @returns them with their stamps; undefined where one of them is not as it was
   */
  keep(files: readonly MadeFile[]): readonly MadeFile[] | undefined {
    const kept: MadeFile[] = [];
    for (const one of files) {
      const same = this.#ifSame(one);
      if (!same) return undefined;
      kept.push(same);
    }
    this.#entries.push(...kept.map(({ hash: _, stamp: __, ...entry }) => entry));
    return kept;
  }

  #ifSame(file: MadeFile): MadeFile | undefined {
    const path = this.#place(file.name);
    const found = fileStamp(path);
    if (!found) return undefined;
    if (found.stamp === file.stamp) return file;
    const stat = statSync(path);
    if (!stat.isFile() || stat.size !== file.size) return undefined;
    if (hashOf([readFileSync(path)]) !== file.hash) return undefined;
    const { stamp: _, ...unstamped } = file;
    return found.isSettled ? { ...unstamped, stamp: found.stamp } : unstamped;
  }

  /** How many files have other bytes than before. */
  get changed(): number {
    return this.#count;
  }

  /**
   * Gives all files their places.
   *
   * @param keepOthers whether files of earlier builds stay although this build did not make them
   * @param warnings which the reader of the manifest prints again
   * @param taken files of other editions, which are not removed
   * @returns what is in the folder now
   */
  commit(
    keepOthers = false,
    warnings: readonly Diagnostic[] = [],
    taken: { has(name: string): boolean } = new Set(),
  ): readonly OutputEntry[] {
    makeFolders(this.#root);
    const made = new Set(this.#entries.map((one) => one.name));
    const before = readManifest(this.#manifest).files;
    const kept = before.filter((one) => keepOthers && !made.has(one.name));
    const entries = [...this.#entries, ...kept];
    for (const [temporary, path] of this.#waiting) {
      renameSync(temporary, path);
      this.#waiting.delete(temporary);
    }
    for (const { name } of before) {
      if (!made.has(name) && !keepOthers && !taken.has(name)) this.#remove(name);
    }
    const folders = new Set(entries.map((one) => dirname(this.#place(one.name))));
    for (const folder of folders.add(this.#root)) sweep(folder);
    writeManifest(this.#manifest, { folder: this.#folder, files: entries, warnings });
    return this.#entries;
  }

  /** Takes back what was written and has not taken its place. */
  abort(): void {
    for (const temporary of this.#waiting.keys()) rmSync(temporary, { force: true });
    this.#waiting.clear();
    for (const { above, path } of this.#made.reverse()) removeEmptyFolders(path, above);
  }

  /** Moves the finished files to their paths; an error names the path that the editor knows. */
  #write(path: string, pieces: readonly Uint8Array[]): void {
    const temporary = join(dirname(path), `${TEMPORARY}${process.pid}-${this.#waiting.size}`);
    this.#waiting.set(temporary, path);
    this.#writing.set(path, temporary);
    try {
      writeAll(temporary, pieces);
    } catch (error) {
      throw error instanceof Error ? Object.assign(error, { path }) : error;
    }
  }

  #place(name: string): string {
    const path = resolve(this.#root, name);
    if (!path.startsWith(this.#root + sep)) {
      throw new RangeError(`"${name}" is outside of the output folder`);
    }
    return path;
  }

  #remove(name: string): void {
    rmSync(this.#place(name), { force: true });
    removeEmptyFolders(this.#place(name), this.#root);
  }
}

/** Removes what a build left in a folder that was killed in the middle. */
function sweep(folder: string): void {
  for (const name of readdirSync(folder)) {
    const match = name.startsWith(TEMPORARY) && /^(\d+)-/.exec(name.slice(TEMPORARY.length));
    if (match && !isRunning(Number(match[1]))) rmSync(join(folder, name), { force: true });
  }
}

function isRunning(pid: number): boolean {
  if (pid === process.pid) return true;
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
