import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The file that says what an import wrote, to tell it from what the editor changed since. */
const RECORD = '.import.json';

export type Written = 'kept' | 'unchanged' | 'written';

/** The content folder that an import writes; it does not overwrite files that the editor changed. */
export class TargetFolder {
  readonly #root: string;
  readonly #isDryRun: boolean;
  readonly #before: Readonly<Record<string, string>>;
  readonly #now: Record<string, string>;

  constructor(root: string, isDryRun: boolean) {
    this.#root = root;
    this.#isDryRun = isDryRun;
    this.#before = readRecord(join(root, RECORD));
    this.#now = { ...this.#before };
  }

  /** Whether a file is as the last import wrote it, or does not exist. */
  isOurs(name: string): boolean {
    const path = join(this.#root, name);
    return !existsSync(path) || hashOf(readFileSync(path)) === this.#before[name];
  }

  /** Removes a file that an import wrote; returns false where it is the editor's. */
  remove(name: string): boolean {
    const path = join(this.#root, name);
    if (!existsSync(path)) return true;
    if (!this.isOurs(name)) return false;
    if (!this.#isDryRun) rmSync(path);
    delete this.#now[name];
    return true;
  }

  /** Writes a file, unless the editor changed it or it is the same already. */
  write(name: string, content: string | Uint8Array): Written {
    const path = join(this.#root, name);
    const hash = hashOf(content);
    if (existsSync(path)) {
      const current = hashOf(readFileSync(path));
      if (current === hash) {
        this.#now[name] = hash;
        return 'unchanged';
      }
      if (current !== this.#now[name]) return 'kept';
    }
    if (!this.#isDryRun) writeWhole(path, content);
    this.#now[name] = hash;
    return 'written';
  }

  /** Writes the record of what is written. */
  close(): void {
    if (this.#isDryRun) return;
    const sorted = Object.fromEntries(
      Object.entries(this.#now).sort(([a], [b]) => (a < b ? -1 : 1)),
    );
    writeWhole(join(this.#root, RECORD), `${JSON.stringify({ files: sorted }, undefined, 1)}\n`);
  }
}

function writeWhole(path: string, content: string | Uint8Array): void {
  mkdirSync(dirname(path), { recursive: true });
  const temporary = `${path}.tmp`;
  writeFileSync(temporary, content);
  renameSync(temporary, path);
}

function hashOf(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex').slice(0, 32);
}

function readRecord(path: string): Readonly<Record<string, string>> {
  if (!existsSync(path)) return {};
  try {
    const { files } = JSON.parse(readFileSync(path, 'utf8')) as { files?: Record<string, string> };
    return files ?? {};
  } catch {
    // Without it, every file counts as the editor's.
    return {};
  }
}
