import { readdirSync, readFileSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { UsageError } from '@pressroom/content-model';

export interface MaildirMessage {
  readonly name: string;
  read(): Buffer;
  /** Marks it as seen: it is not read again. */
  markSeen(): void;
}

/** Larger ones are no reports. */
const MOST_OCTETS = 10_000_000;

/**
 * The messages of a Maildir that nobody has seen, in the order of their names.
 *
 * @throws UsageError where the folder is no Maildir
 */
export function* readMaildir(folder: string): Generator<MaildirMessage> {
  for (const sub of ['new', 'cur']) {
    if (!isFolder(join(folder, sub)))
      throw new UsageError(`${folder} is no Maildir: it has no folder "${sub}"`);
  }
  for (const sub of ['new', 'cur']) {
    for (const name of readdirSync(join(folder, sub)).sort()) {
      const path = join(folder, sub, name);
      const [unique = name, flags = ''] = name.split(':2,');
      if (flags.includes('S') || name.startsWith('.') || statSync(path).size > MOST_OCTETS)
        continue;
      yield {
        name,
        read: () => readFileSync(path),
        markSeen: () =>
          renameSync(path, join(folder, 'cur', `${unique}:2,${[...flags, 'S'].sort().join('')}`)),
      };
    }
  }
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}
