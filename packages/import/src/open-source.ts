import { closeSync, existsSync, openSync, readSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { type Source, SourceError, type SourceKind } from './source.ts';
import { hugoSource, isHugo } from './sources/hugo.ts';
import { isJekyll, jekyllSource } from './sources/jekyll.ts';
import { isMedium, mediumSource } from './sources/medium.ts';
import { openDocument } from './sources/office.ts';
import { openFile } from './sources/open-file.ts';
import { isFolderKind, otherFolderSource } from './sources/other-folders.ts';
import { plainFolderSource, plainSource } from './sources/plain-files.ts';
import { isSubstack, substackSource } from './sources/substack.ts';
import { unpackZip } from './sources/unpack-zip.ts';

/** A source, and the folder in which its files are. */
export interface OpenedSource {
  readonly source: Source;
  readonly root: string;
  /** Removes what was unpacked. */
  close(): void;
}

/** Opens a folder or a file, and recognises what it is. @param kind what it is, if it is not to be guessed */
export async function openSource(path: string, kind?: SourceKind): Promise<OpenedSource> {
  const whole = resolve(path);
  if (!existsSync(whole)) throw new SourceError(`There is no file or folder "${path}".`);
  const close = () => {};
  if (statSync(whole).isDirectory()) return { source: openFolder(whole, kind), root: whole, close };
  if (!isZip(whole)) return { source: openFile(whole, kind), root: dirname(whole), close };
  if (/\.(?:docx|odt)$/i.test(whole)) return openDocument(whole);
  const unpacked = unpackZip(whole);
  try {
    return { source: openFolder(unpacked.root, kind), ...unpacked };
  } catch (error) {
    unpacked.close();
    throw error;
  }
}

function openFolder(root: string, kind: SourceKind | undefined): Source {
  const source = sourceIn(root, kind);
  if (source.entries.length > 0) return source;
  const plain = kind === undefined ? plainFolderSource(root) : undefined;
  if (plain) return plain;
  throw new SourceError(`No text was found in the folder, which looks like ${source.kind}.`);
}

/** Returns whether a file begins as a zip archive does. */
function isZip(path: string): boolean {
  const bytes = Buffer.alloc(4);
  const file = openSync(path, 'r');
  try {
    readSync(file, bytes);
  } finally {
    closeSync(file);
  }
  return bytes.toString('latin1') === 'PK\u0003\u0004';
}

function sourceIn(root: string, kind: SourceKind | undefined): Source {
  if (kind === 'substack' || (kind === undefined && isSubstack(root))) return substackSource(root);
  if (kind === 'medium' || (kind === undefined && isMedium(root))) return mediumSource(root);
  if (kind === 'hugo' || (kind === undefined && isHugo(root))) return hugoSource(root);
  if (kind === 'jekyll' || (kind === undefined && isJekyll(root))) return jekyllSource(root);
  if (kind === 'html' || kind === 'text') {
    return plainFolderSource(root, kind) ?? plainSource(kind, []);
  }
  if (kind !== undefined && !isFolderKind(kind)) {
    throw new SourceError(`A source of the kind "${kind}" is a file, not a folder.`);
  }
  return otherFolderSource(root, kind);
}
