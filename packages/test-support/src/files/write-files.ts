import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Path within a folder, with `/`, to what stands in that file. */
export type Files = Readonly<Record<string, string | Uint8Array>>;

/** Writes files, with the folders on their way; gives the folder. */
export function writeFiles(folder: string, files: Files): string {
  for (const [name, content] of Object.entries(files)) {
    const path = join(folder, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
  }
  return folder;
}
