import { createHash } from 'node:crypto';
import { closeSync, openSync, readSync, statSync, writeSync } from 'node:fs';

/** A file's content: its text, its bytes, or one piece of them after the other. */
export type Content = string | Uint8Array | readonly Uint8Array[];

export function piecesOf(content: Content): readonly Uint8Array[] {
  if (typeof content === 'string') return [Buffer.from(content, 'utf8')];
  return content instanceof Uint8Array ? [content] : content;
}

/** SHA-256, hexadecimal. */
export function hashOf(pieces: readonly Uint8Array[]): string {
  const sum = createHash('sha256');
  for (const piece of pieces) sum.update(piece);
  return sum.digest('hex');
}

/** Bytes. */
export function sizeOf(pieces: readonly Uint8Array[]): number {
  return pieces.reduce((sum, piece) => sum + piece.length, 0);
}

/** Whether a file holds these very bytes; of a large one only a part is in memory at a time. */
export function isSame(path: string, pieces: readonly Uint8Array[]): boolean {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (!stat?.isFile() || stat.size !== sizeOf(pieces)) return false;
  const part = Buffer.allocUnsafe(Math.min(stat.size, 1 << 16));
  const file = openSync(path, 'r');
  try {
    for (const piece of pieces) {
      for (let at = 0; at < piece.length; ) {
        const count = readSync(file, part, 0, Math.min(part.length, piece.length - at), null);
        if (count === 0 || part.compare(piece, at, at + count, 0, count) !== 0) return false;
        at += count;
      }
    }
    return true;
  } finally {
    closeSync(file);
  }
}

export function writeAll(path: string, pieces: readonly Uint8Array[]): void {
  const file = openSync(path, 'w');
  try {
    for (const piece of pieces) {
      for (let at = 0; at < piece.length; ) at += writeSync(file, piece, at);
    }
  } finally {
    closeSync(file);
  }
}
