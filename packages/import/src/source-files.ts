import { lstatSync, readFileSync, realpathSync } from 'node:fs';
import { isAbsolute, join, posix, sep } from 'node:path';

/** Larger images are left; bytes. */
const MAX_SIZE = 100_000_000;

/** The files of a source, none of which is outside of its folder. */
export class SourceFiles {
  readonly #root: string;

  constructor(root: string) {
    this.#root = realpathSync(root);
  }

  /** The first of some paths at which there is a file. */
  find(candidates: readonly string[]): string | undefined {
    return candidates
      .map((path) => posix.normalize(path).replace(/^\/+/, ''))
      .find((path) => this.#isFile(path));
  }

  /** @param path as `find` gives it, or absolute: that of a file that was fetched */
  read(path: string): Uint8Array {
    return readFileSync(isAbsolute(path) ? path : join(this.#root, path));
  }

  #isFile(path: string): boolean {
    if (/^\.\.(?:\/|$)/.test(path) || path.includes('\0')) return false;
    try {
      const whole = join(this.#root, path);
      const isInside = realpathSync(whole).startsWith(this.#root + sep);
      const stats = lstatSync(whole);
      return isInside && stats.isFile() && stats.size <= MAX_SIZE;
    } catch {
      return false;
    }
  }
}
