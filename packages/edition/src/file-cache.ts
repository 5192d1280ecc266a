import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { CACHE_FOLDER } from './cache-folder.ts';

/** What draws, makes pixels and packs them: another version of it may make other bytes. */
const MAKERS = [
  `zlib ${process.versions.zlib}`,
  `sharp ${versionOf('sharp')}`,
  `resvg ${versionOf('@resvg/resvg-wasm')}`,
  `harfbuzz ${versionOf('harfbuzzjs')}`,
  `bidi ${versionOf('bidi-js')}`,
  `icu ${process.versions.icu}`,
].join('\0');

/**
 * Keeps what took long to make, under a hash of all that it was made of. A cache that cannot be
 * written is no cache, and nothing else.
 */
export class FileCache {
  readonly #folder: string;

  constructor(folder: string = join(CACHE_FOLDER, 'made')) {
    this.#folder = folder;
  }

  /** What was kept, or else is made now, and kept. */
  async once(key: string, make: () => Promise<Uint8Array>): Promise<Uint8Array> {
    const known = this.#get(key);
    if (known) return known;
    const made = await make();
    this.#set(key, made);
    return made;
  }

  /** What was kept; undefined where there is nothing, or a machine's crash left a part of it. */
  #get(key: string): Buffer | undefined {
    try {
      const bytes = readFileSync(join(this.#folder, key));
      const content = bytes.subarray(DIGEST_LENGTH);
      return digest(content).equals(bytes.subarray(0, DIGEST_LENGTH)) ? content : undefined;
    } catch {
      return undefined;
    }
  }

  #set(key: string, content: Uint8Array): void {
    const path = join(this.#folder, key);
    const temporary = `${path}.${process.pid}`;
    try {
      mkdirSync(this.#folder, { recursive: true });
      writeFileSync(temporary, Buffer.concat([digest(content), content]));
      renameSync(temporary, path);
    } catch {
      // Without a cache the next build takes longer.
    }
  }
}

const DIGEST_LENGTH = 32;

function digest(content: Uint8Array): Buffer {
  return createHash('sha256').update(content).digest();
}

/** A key made of everything that a result depends on. */
export function cacheKey(...parts: readonly (string | Uint8Array)[]): string {
  const hash = createHash('sha256').update(MAKERS);
  for (const part of parts) hash.update(String(part.length)).update('\0').update(part);
  return hash.digest('hex');
}

function versionOf(name: string): unknown {
  const folders = createRequire(import.meta.url).resolve.paths(name) ?? [];
  const file = folders.map((one) => join(one, name, 'package.json')).find(existsSync);
  return file === undefined ? undefined : JSON.parse(readFileSync(file, 'utf8')).version;
}
