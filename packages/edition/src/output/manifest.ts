import { readFileSync } from 'node:fs';
import { isAbsolute } from 'node:path';
import type { Diagnostic } from '@pressroom/content-model';

/** What is told of a file that was made. */
export interface OutputEntry {
  readonly name: string;
  /** Bytes. */
  readonly size: number;
  readonly articles?: number;
}

/** What an edition's last build left word of, in a file beside its own. */
export interface Manifest {
  readonly files: readonly OutputEntry[];
  /** What the edition alone found, the check before it did not. */
  readonly warnings: readonly Diagnostic[];
}

/** Reads what the last build of an edition left word of; nothing where there was none. */
export function readManifest(path: string): Manifest {
  let data: unknown;
  try {
    data = JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return { files: [], warnings: [] };
  }
  return {
    files: listIn(data, 'files').filter(isEntry),
    warnings: listIn(data, 'warnings').filter(isDiagnostic),
  };
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

/** Whether a name stays within the folder, whoever wrote the manifest. */
function isInside(name: string): boolean {
  return !isAbsolute(name) && !name.split(/[/\\]/).includes('..');
}
