import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, posix } from 'node:path';
import { unzipSync } from 'fflate';
import { reasonOf } from '../reason-of.ts';
import { SourceError } from '../source.ts';

/** Limits of what an archive may hold, in bytes and files. */
const MAX_ARCHIVE = 1_000_000_000;
const MAX_FILE = 200_000_000;
const MAX_TOTAL = 2_000_000_000;
const MAX_FILES = 100_000;

/** How many bytes are unpacked at once. */
const BATCH = 64_000_000;

/** An unpacked archive in a temporary folder. */
export interface Unpacked {
  readonly root: string;
  /** Removes the folder. */
  close(): void;
}

/** Unpacks a zip archive. @throws SourceError if it is none, or would unpack outside or to too much */
export function unpackZip(path: string): Unpacked {
  if (statSync(path).size > MAX_ARCHIVE) throw new SourceError('The archive is larger than 1 GB.');
  const bytes = readFileSync(path);
  const files = listFiles(bytes);
  const folder = mkdtempSync(join(tmpdir(), 'pressroom-import-'));
  const close = () => rmSync(folder, { recursive: true, force: true });
  try {
    for (const batch of batches(files)) {
      const names = new Set(batch);
      for (const [name, content] of Object.entries(
        read(bytes, ({ name: one }) => names.has(one)),
      )) {
        const to = join(folder, name);
        mkdirSync(dirname(to), { recursive: true });
        writeFileSync(to, content);
      }
    }
  } catch (error) {
    close();
    throw error;
  }
  return { root: onlyFolder(folder), close };
}

interface PackedFile {
  readonly name: string;
  readonly originalSize: number;
}

/** The files of an archive; metadata of macOS is left. */
function listFiles(bytes: Uint8Array): readonly PackedFile[] {
  const files: PackedFile[] = [];
  let total = 0;
  read(bytes, ({ name, originalSize }) => {
    if (name.endsWith('/') || /(?:^|\/)(?:__MACOSX\/|\.DS_Store$)/.test(name)) return false;
    if (/^(?:[/\\]|[a-z]:)|\\|\0/i.test(name) || posix.normalize(name).startsWith('..')) {
      throw new SourceError(`The archive has a file outside of its folder: "${name}".`);
    }
    total += originalSize;
    if (originalSize > MAX_FILE) throw new SourceError(`"${name}" is larger than 200 MB unpacked.`);
    if (total > MAX_TOTAL) throw new SourceError('The archive is larger than 2 GB unpacked.');
    files.push({ name, originalSize });
    if (files.length > MAX_FILES) throw new SourceError('The archive has more than 100,000 files.');
    return false;
  });
  return files;
}

function read(
  bytes: Uint8Array,
  filter: (file: PackedFile) => boolean,
): Readonly<Record<string, Uint8Array>> {
  try {
    return unzipSync(bytes, { filter });
  } catch (error) {
    if (error instanceof SourceError) throw error;
    throw new SourceError(`The archive cannot be read: ${reasonOf(error)}.`);
  }
}

function* batches(files: readonly PackedFile[]): Generator<readonly string[]> {
  let batch: string[] = [];
  let size = 0;
  for (const { name, originalSize } of files) {
    batch.push(name);
    size += originalSize;
    if (size < BATCH) continue;
    yield batch;
    batch = [];
    size = 0;
  }
  if (batch.length > 0) yield batch;
}

/** The folder in an archive that holds nothing else. */
function onlyFolder(folder: string): string {
  const entries = readdirSync(folder, { withFileTypes: true });
  const [only] = entries;
  return entries.length === 1 && only?.isDirectory() && only.name !== 'posts'
    ? join(folder, only.name)
    : folder;
}

/** Some files of an archive that is a document. */
export function readPacked(
  bytes: Uint8Array,
  isWanted: (name: string) => boolean,
): ReadonlyMap<string, Uint8Array> {
  const names = new Set(
    listFiles(bytes)
      .map(({ name }) => name)
      .filter(isWanted),
  );
  return new Map(Object.entries(read(bytes, ({ name }) => names.has(name))));
}
