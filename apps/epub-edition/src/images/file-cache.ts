import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const FOLDER = fileURLToPath(new URL('../../node_modules/.cache/pressroom-epub/', import.meta.url));

/**
 * Keeps what took long to make, under a hash of all that it was made of. A cache that cannot be
 * written is no cache, and nothing else.
 */
export class FileCache {
  readonly #folder: string;

  constructor(folder: string = FOLDER) {
    this.#folder = folder;
  }

  get(key: string): Buffer | undefined {
    try {
      return readFileSync(join(this.#folder, key));
    } catch {
      return undefined;
    }
  }

  set(key: string, content: Uint8Array | string): void {
    const path = join(this.#folder, key);
    const temporary = `${path}.${process.pid}`;
    try {
      mkdirSync(this.#folder, { recursive: true });
      writeFileSync(temporary, content);
      renameSync(temporary, path);
    } catch {
      // Without a cache the next build takes longer.
    }
  }
}

/** A key made of everything that a result depends on. */
export function cacheKey(...parts: readonly (string | Uint8Array)[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(String(part.length)).update('\0').update(part);
  return hash.digest('hex');
}
