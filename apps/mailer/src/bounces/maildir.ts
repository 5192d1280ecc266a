import { readdirSync, readFileSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { UsageError } from '@pressroom/edition';

export interface MaildirMessage {
  readonly name: string;
  read(): Buffer;
  /** Marks it as seen: it is not read again. */
  markSeen(): void;
}

/** Larger ones are no reports. */
const MAX_OCTETS = 10_000_000;

/**
 * The messages of a Maildir that nobody has seen, in the order of their names. Mail programs may
 * move or delete messages meanwhile.
 *
 * @throws UsageError where the folder is no Maildir
 */
export function* readMaildir(folder: string): Generator<MaildirMessage> {
  for (const sub of ['new', 'cur']) {
    if (!isFolder(join(folder, sub)))
      throw new UsageError(`${folder} is not a Maildir: it has no folder "${sub}"`);
  }
  for (const sub of ['new', 'cur']) {
    for (const name of readdirSync(join(folder, sub)).sort()) {
      const path = join(folder, sub, name);
      const [unique = name, flags = ''] = name.split(':2,');
      if (flags.includes('S') || name.startsWith('.')) continue;
      const size = statSync(path, { throwIfNoEntry: false })?.size;
      if (size === undefined || size > MAX_OCTETS) continue;
      yield {
        name,
        read: () => readFileSync(path),
        markSeen: () =>
          move(path, join(folder, 'cur', `${unique}:2,${[...flags, 'S'].sort().join('')}`)),
      };
    }
  }
}

function move(from: string, to: string): void {
  try {
    renameSync(from, to);
  } catch (error) {
    // Whoever moved it has it.
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
  }
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}
