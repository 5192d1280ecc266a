import { closeSync, constants, openSync, readFileSync, readSync, realpathSync } from 'node:fs';
import { sep } from 'node:path';

/** How a file is opened: of a pipe, nothing is waited for. */
export const READ_ONLY = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0);

/** Why a file of the content folder was not read; a folder of its name is no file. */
export type UnreadableFile = 'missing' | 'outside';

/**
 * Reads a file of the content folder, or its beginning. A symbolic link is followed only where
 * it stays inside of the folder; a pipe is not waited for.
 *
 * @param root absolute, real path of the content folder
 * @param head what the beginning is read into, no more than fits; without it, the whole file
 * @throws the system's error, which names the file
 */
export function readInsideFolder(
  root: string,
  path: string,
  head?: Buffer,
): Buffer | UnreadableFile {
  try {
    const file = openInsideFolder(root, path);
    if (typeof file !== 'number') return file;
    try {
      if (!head) return readFileSync(file);
      return head.subarray(0, readSync(file, head, 0, head.length, 0));
    } finally {
      closeSync(file);
    }
  } catch (error) {
    if (codeOf(error) === 'EISDIR') return 'missing';
    // The system's error does not always name the file.
    if (error instanceof Error && !('path' in error)) Object.assign(error, { path });
    throw error;
  }
}

function openInsideFolder(root: string, path: string): number | UnreadableFile {
  try {
    return openSync(path, READ_ONLY | (constants.O_NOFOLLOW ?? 0));
  } catch (error) {
    const code = codeOf(error);
    if (code === 'ENOENT' || code === 'ENOTDIR') return 'missing';
    if (code !== 'ELOOP' && code !== 'EMLINK') throw error;
  }
  try {
    return realpathSync.native(path).startsWith(root + sep) ? openSync(path, READ_ONLY) : 'outside';
  } catch (error) {
    const code = codeOf(error);
    if (code === 'ENOENT' || code === 'ENOTDIR' || code === 'ELOOP') return 'missing';
    throw error;
  }
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined;
}
