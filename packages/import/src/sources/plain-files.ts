import { join, posix } from 'node:path';
import type { Source, SourceEntry, SourceKind } from '../source.ts';
import { filesBelow } from './folder.ts';
import { readTextFile } from './read-bytes.ts';
import { readPage } from './read-page.ts';
import { readPlainText } from './read-plain-text.ts';

/** A source of texts that no tool made: nothing says where they were published. */
export function plainSource(kind: SourceKind, entries: readonly SourceEntry[]): Source {
  return {
    kind,
    site: {},
    entries,
    skipped: [],
    ...(kind === 'markdown' ? {} : { markdown: 'commonmark' }),
    addressOf: () => undefined,
    candidates: (address, { file }) => [
      posix.join(posix.dirname(file), address),
      address.replace(/^\/+/, ''),
    ],
  };
}

/** The pages of HTML, or the plain texts, in a folder; undefined where it has none. */
export function plainFolderSource(root: string, kind?: SourceKind): Source | undefined {
  const files = filesBelow(root, '.');
  const kinds = [
    { kind: 'html', ending: /\.x?html?$/i, read: readPage },
    { kind: 'text', ending: /\.txt$/i, read: readPlainText },
  ] as const;
  for (const { kind: own, ending, read } of kinds) {
    const found = files.filter((name) => ending.test(name));
    if (found.length === 0 || (kind !== undefined && kind !== own)) continue;
    const entries = found.map((file) => {
      const { name } = posix.parse(file);
      return {
        file,
        name: name === 'index' ? posix.basename(posix.dirname(file)) : name,
        read: () => read(readTextFile(join(root, file)).text),
      };
    });
    return plainSource(own, entries);
  }
  return undefined;
}
