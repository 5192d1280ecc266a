import { copyFileSync, linkSync, mkdirSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Diagnostic } from '@pressroom/content-model';
import {
  conflict,
  manifestOf,
  type OutputEntry,
  readManifest,
  removeEmptyFolders,
  writeManifest,
} from '@pressroom/edition';

/** An edition as it was built: where its files are, and where they are published. */
export interface SitePart {
  readonly name: string;
  /** Absolute path of the folder with its files. */
  readonly root: string;
  /** The folder of the site; see `publicFolder`. */
  readonly folder: string;
  readonly files: readonly OutputEntry[];
}

/**
 * Puts the files of all editions at their public paths in one folder, as hard links where the file
 * system has them, and removes what is no longer published. Files that it did not put there stay.
 *
 * @param out absolute path
 * @returns what two editions both make; then nothing was changed
 * @throws the system's error
 */
export function layOutSite(parts: readonly SitePart[], out: string): readonly Diagnostic[] {
  const sources = new Map<string, { readonly path: string; readonly part: string }>();
  const conflicts: Diagnostic[] = [];
  const files: OutputEntry[] = [];
  for (const { name: part, root, folder, files: made } of parts) {
    for (const file of made) {
      const name = folder + file.name;
      const other = sources.get(name);
      if (other) conflicts.push(conflict(name, part, other.part));
      sources.set(name, { path: join(root, file.name), part });
      files.push({ ...file, name });
    }
  }
  if (conflicts.length > 0) return conflicts;
  const manifest = manifestOf('site', out);
  for (const { name } of readManifest(manifest).files) {
    if (sources.has(name)) continue;
    rmSync(join(out, name), { force: true });
    removeEmptyFolders(join(out, name), out);
  }
  for (const [name, { path }] of sources) link(path, join(out, name));
  writeManifest(manifest, { folder: '', files, warnings: [] });
  return [];
}

function link(source: string, target: string): void {
  const from = statSync(source, { bigint: true });
  const to = statSync(target, { bigint: true, throwIfNoEntry: false });
  if (to && to.ino === from.ino && to.dev === from.dev) return;
  mkdirSync(dirname(target), { recursive: true });
  rmSync(target, { force: true });
  try {
    linkSync(source, target);
  } catch {
    copyFileSync(source, target);
  }
}
