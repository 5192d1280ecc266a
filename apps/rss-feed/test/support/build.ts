import type { Publication } from '@pressroom/content-model';
import type { BuildContext } from '@pressroom/edition';
import { bytesOf, type Files } from '@pressroom/test-support';
import { feedEdition } from '../../src/feed-edition.ts';
import { planFeeds } from '../../src/plan-feeds.ts';
import { load, writeContent } from './content.ts';

/** What the feed app makes of a publication: path in the feed's folder → text or bytes. */
export async function build(publication: Publication): Promise<ReadonlyMap<string, string>> {
  const made = new Map<string, string>();
  const context: BuildContext = {
    publication,
    progress: { step: () => {} },
    recall: () => undefined,
    remember: () => undefined,
    findImage: () => undefined,
    imageHash: () => '',
    has: () => false,
    read: () => new Uint8Array(),
    warn({ message }) {
      throw new Error(message);
    },
    reportImage({ name }) {
      throw new Error(name);
    },
  };
  for await (const output of feedEdition.build(planFeeds(publication), context)) {
    for await (const file of 'make' in output ? output.make() : [output]) {
      const encoding = typeof file.content === 'string' ? 'utf8' : 'latin1';
      made.set(file.name, bytesOf(file).toString(encoding));
    }
  }
  return made;
}

/** The same for a content folder of these files. */
export function buildFiles(files: Files, settings: object = {}) {
  return build(load(writeContent(files, settings)));
}

/** One of the files that were made. */
export function fileOf(made: ReadonlyMap<string, string>, name: string): string {
  const text = made.get(name);
  if (text === undefined) throw new Error(`there is no ${name}: ${[...made.keys()].join(', ')}`);
  return text;
}
