import { readFileSync, statSync } from 'node:fs';

/** Larger files are no texts; bytes. */
const MAX_SIZE = 20_000_000;

/** A file's text, its lines ended by line feeds. */
export interface DecodedText {
  readonly text: string;
  /** The encoding if it is not UTF-8. */
  readonly encoding?: string;
}

/** Reads a text file in UTF-8, in UTF-16 with a byte order mark, or in Windows-1252. */
export function readTextFile(path: string): DecodedText {
  if (statSync(path).size > MAX_SIZE) throw new Error('The file is larger than 20 MB.');
  return decode(readFileSync(path));
}

export function decode(bytes: Uint8Array): DecodedText {
  const encoding = encodingOf(bytes);
  const decoded = new TextDecoder(encoding).decode(bytes);
  if (decoded.includes('\u0000')) throw new Error('The file is binary.');
  // Of the control characters, only tabs and line feeds are text.
  const text = decoded
    .replace(/\r\n?/g, '\n')
    .replace(/[\u0001-\u0008\u000b\u000c\u000e-\u001f\u007f]/g, ' ');
  return encoding === 'utf-8' ? { text } : { text, encoding };
}

function encodingOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return 'utf-8';
  } catch {
    return 'windows-1252';
  }
}
