import { readInsideFolder, type UnreadableFile } from './read-inside-folder.ts';

/** Nearly all front matter ends in as many bytes. */
const head = Buffer.allocUnsafe(4 * 1024);
const NEWLINE = 0x0a;
const DASH = 0x2d;
const PLUS = 0x2b;

/**
 * Reads a file as far as its front matter goes, since an archive of ten thousand articles is
 * read for that alone. Front matter that does not end in the first 4 KiB, or
 * is JSON: the whole file.
 * The bytes are good until the next call.
 */
export function readFrontMatterBytes(root: string, path: string): Buffer | UnreadableFile {
  const bytes = readInsideFolder(root, path, head);
  if (typeof bytes === 'string') return bytes;
  const end = bytes[0] === DASH || bytes[0] === PLUS ? endOfFrontMatter(bytes) : undefined;
  if (end !== undefined) return bytes.subarray(0, end);
  return bytes.length < head.length ? bytes : readInsideFolder(root, path);
}

/** Offset after the line that closes the front matter, where it is surely one. */
function endOfFrontMatter(bytes: Buffer): number | undefined {
  const sign = bytes[0];
  const closing = sign === PLUS ? /^\+\+\+[ \t]*\r?$/ : /^---[ \t]*\r?$/;
  for (let at = bytes.indexOf(NEWLINE); at !== -1; at = bytes.indexOf(NEWLINE, at + 1)) {
    const closes = bytes[at + 1] === sign && bytes[at + 2] === sign && bytes[at + 3] === sign;
    if (!closes) continue;
    const end = bytes.indexOf(NEWLINE, at + 1);
    if (end === -1) return undefined;
    if (closing.test(bytes.toString('latin1', at + 1, end))) return end + 1;
  }
  return undefined;
}
