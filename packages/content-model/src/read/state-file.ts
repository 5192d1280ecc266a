import { hash } from 'node:crypto';
import {
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';

/** Days after which an unused file is removed. */
const KEPT_DAYS = 30;

/**
 * A file of data that only saves time. One that is damaged, that other code wrote or that cannot be
 * written is as none.
 */
export class StateFile<Data> {
  readonly #path: string;
  readonly #code: string;
  /** Hash of what the file holds. */
  #before: string | undefined;

  /**
   * @param path absolute; in its folder are other files of this kind and nothing else
   * @param code hash of the code that the data depends on
   */
  constructor(path: string, code: string) {
    this.#path = path;
    this.#code = code;
  }

  /** What `write` was given last, by the same code. */
  read(): Data | undefined {
    try {
      const text = readFileSync(this.#path, 'utf8');
      this.#before = hash('sha256', text);
      const { code, data }: { code: string; data: Data } = JSON.parse(text);
      return code === this.#code ? data : undefined;
    } catch {
      return undefined;
    }
  }

  write(data: Data): void {
    const text = JSON.stringify({ code: this.#code, data });
    const temporary = `${this.#path}.${process.pid}`;
    try {
      if (hash('sha256', text) === this.#before) {
        const now = new Date();
        utimesSync(this.#path, now, now);
        return;
      }
      mkdirSync(dirname(this.#path), { recursive: true });
      removeOld(dirname(this.#path));
      writeFileSync(temporary, text);
      renameSync(temporary, this.#path);
    } catch {
      remove(temporary);
    }
  }
}

/** Removes a file that may not be there, nor its folder. */
function remove(path: string): void {
  try {
    rmSync(path);
  } catch {
    // Then it does no harm.
  }
}

function removeOld(folder: string): void {
  const oldest = Date.now() - KEPT_DAYS * 86_400_000;
  for (const name of readdirSync(folder)) {
    const path = join(folder, name);
    const stat = statSync(path, { throwIfNoEntry: false });
    if (stat && stat.mtimeMs < oldest) rmSync(path, { force: true });
  }
}
