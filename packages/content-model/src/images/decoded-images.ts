import { mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { CACHE_FOLDER } from '../read/cache-folder.ts';

const FILE = 'decoded-images.json';
/** Milliseconds: a file that changed so lately may change again without another stamp. */
const RACY = 2000;

/**
 * Remembers which image files were decoded without an error, by their stamps, so that a check
 * decodes only what changed. Without the file, or with a damaged one, everything is decoded again.
 */
export class DecodedImages {
  readonly #path: string;
  readonly #stamps: Map<string, string>;
  #isChanged = false;

  constructor(folder = CACHE_FOLDER) {
    this.#path = join(folder, FILE);
    this.#stamps = readStamps(this.#path);
  }

  /** Whether the file is the one that was decoded. */
  has(path: string): boolean {
    return this.#stamps.get(path) === stampOf(path)?.text;
  }

  /** Remembers that the file was decoded without an error. */
  add(path: string): void {
    const stamp = stampOf(path);
    if (!stamp || Date.now() - stamp.changedAt < RACY) return;
    this.#stamps.set(path, stamp.text);
    this.#isChanged = true;
  }

  /** Writes what was remembered; a folder that cannot be written only costs the next check time. */
  save(): void {
    if (!this.#isChanged) return;
    const temporary = `${this.#path}.${process.pid}`;
    try {
      mkdirSync(dirname(this.#path), { recursive: true });
      writeFileSync(temporary, JSON.stringify([...this.#stamps]));
      renameSync(temporary, this.#path);
    } catch {
      // The next check decodes the images again.
    }
  }
}

function readStamps(path: string): Map<string, string> {
  try {
    const entries: unknown = JSON.parse(readFileSync(path, 'utf8'));
    return new Map(Array.isArray(entries) ? entries.filter(isEntry) : []);
  } catch {
    return new Map();
  }
}

function isEntry(entry: unknown): entry is [string, string] {
  return (
    Array.isArray(entry) && entry.length === 2 && entry.every((one) => typeof one === 'string')
  );
}

/** What changes when a file does (the fields of Git's index), and when it did, in milliseconds. */
function stampOf(path: string): { readonly text: string; readonly changedAt: number } | undefined {
  const stat = statSync(path, { bigint: true, throwIfNoEntry: false });
  if (!stat) return undefined;
  const { size, mtimeNs, ctimeNs, ino, mtimeMs, ctimeMs } = stat;
  return {
    text: [size, mtimeNs, ctimeNs, ino].join(' '),
    changedAt: Math.max(Number(mtimeMs), Number(ctimeMs)),
  };
}
