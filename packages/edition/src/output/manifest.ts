import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, isAbsolute } from 'node:path';
import type { Diagnostic } from '@pressroom/content-model';

/** An entry of the manifest: a file that was made. */
export interface OutputEntry {
  readonly name: string;
  /** Bytes. */
  readonly size: number;
  readonly articles?: number;
}

/** What an edition's last build wrote to its output folder. */
export interface Manifest {
  /** The folder of the site in which the files are published; see `publicFolder`. */
  readonly folder: string;
  readonly files: readonly OutputEntry[];
  /** What the edition alone found, the check before it did not. */
  readonly warnings: readonly Diagnostic[];
}

/** Reads what the last build of an edition left word of; nothing where there was none. */
export function readManifest(path: string): Manifest {
  let data: unknown;
  try {
    data = JSON.parse(readText(path) ?? '{}');
  } catch {
    return { folder: '', files: [], warnings: [] };
  }
  const folder: unknown = data instanceof Object && Reflect.get(data, 'folder');
  return {
    folder: typeof folder === 'string' && isInside(folder) ? folder : '',
    files: listIn(data, 'files').filter(isEntry),
    warnings: listIn(data, 'warnings').filter(isDiagnostic),
  };
}

/**
 * Writes what a build left for the next one. Where that cannot be written, the next build does not
 * know which files are of an earlier one, and leaves them.
 */
export function writeManifest(path: string, { folder, files, warnings }: Manifest): void {
  const told = warnings.length > 0 ? { warnings } : {};
  const text = `${JSON.stringify({ folder, files, ...told }, null, 2)}\n`;
  const temporary = `${path}.${process.pid}`;
  try {
    if (readText(path) === text) return;
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(temporary, text);
    renameSync(temporary, path);
  } catch {
    // The edition is whole without it.
  }
}

function readText(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}

function listIn(data: unknown, name: string): readonly unknown[] {
  const list: unknown = data instanceof Object && Reflect.get(data, name);
  return Array.isArray(list) ? list : [];
}

function isDiagnostic(value: unknown): value is Diagnostic {
  return (
    value instanceof Object &&
    ['ruleId', 'message', 'file', 'line', 'column'].every((name) => name in value)
  );
}

function isEntry(value: unknown): value is OutputEntry {
  return (
    value instanceof Object &&
    'name' in value &&
    typeof value.name === 'string' &&
    isInside(value.name) &&
    'size' in value &&
    typeof value.size === 'number'
  );
}

/** Whether a name stays inside the folder; the manifest is untrusted. */
function isInside(name: string): boolean {
  return !isAbsolute(name) && !name.split(/[/\\]/).includes('..');
}
