import { closeSync, openSync, readFileSync, readSync } from 'node:fs';

const HEAD = 4 * 1024;
const head = Buffer.allocUnsafe(HEAD);
const NEWLINE = 0x0a;
const DASH = 0x2d;

/**
 * Reads a file as far as its front matter goes, since an archive of ten thousand articles is
 * read for that alone. Front matter that does not end in the first 4 KiB: the whole file.
 * The bytes are good until the next call; undefined where there is no such file.
 */
export function readFrontMatterBytes(path: string): Buffer | undefined {
  let file: number;
  try {
    file = openSync(path, 'r');
  } catch (error) {
    if (isNotThere(error)) return undefined;
    throw error;
  }
  let length: number;
  try {
    length = readSync(file, head, 0, HEAD, 0);
  } finally {
    closeSync(file);
  }
  const bytes = head.subarray(0, length);
  if (length < HEAD) return bytes.subarray(0, endOfFrontMatter(bytes) ?? length);
  const end = endOfFrontMatter(bytes);
  return end === undefined ? readFileSync(path) : bytes.subarray(0, end);
}

function isNotThere(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return code === 'ENOENT' || code === 'ENOTDIR';
}

/** Offset after the line that closes the front matter, where it is surely one. */
function endOfFrontMatter(bytes: Buffer): number | undefined {
  for (let at = bytes.indexOf(NEWLINE); at !== -1; at = bytes.indexOf(NEWLINE, at + 1)) {
    const closes = bytes[at + 1] === DASH && bytes[at + 2] === DASH && bytes[at + 3] === DASH;
    if (!closes) continue;
    const end = bytes.indexOf(NEWLINE, at + 1);
    if (end === -1) return undefined;
    if (/^---[ \t]*\r?$/.test(bytes.toString('latin1', at + 1, end))) return end + 1;
  }
  return undefined;
}
