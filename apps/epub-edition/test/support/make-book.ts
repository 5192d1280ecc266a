import { type ImageFile, type ImageProblem, loadPublication } from '@pressroom/content-model';
import { FileCache } from '@pressroom/edition';
import { type Files, temporaryFolder } from '@pressroom/test-support';
import { strFromU8, unzipSync } from 'fflate';
import { planBook } from '../../src/book/plan-book.ts';
import { chooseCover } from '../../src/cover/choose-cover.ts';
import { type ImageProfile, PROFILES } from '../../src/images/image-profile.ts';
import { ImageStore } from '../../src/images/image-store.ts';
import { IssueEpub } from '../../src/package/issue-epub.ts';
import type { Finding } from '../../src/preflight/preflight.ts';
import { temporaryContent } from './content-folder.ts';

export interface TestBook {
  readonly epub: Uint8Array;
  /** Path within the zip to bytes. */
  readonly files: Readonly<Record<string, Uint8Array>>;
  readonly names: readonly string[];
  readonly faults: ReadonlyMap<ImageFile, ImageProblem>;
  readonly findings: readonly Finding[];
  /** A file below OEBPS as text. */
  text(name: string): string;
}

/** Makes the newest issue of a content folder, with a cache of its own. */
export async function makeBook(
  content: Files,
  profile: ImageProfile = PROFILES.color,
  most = Number.POSITIVE_INFINITY,
): Promise<TestBook> {
  const { publication } = loadPublication(temporaryContent(content), { asOf: '2025-01-01' });
  const issue = publication?.issues[0];
  if (!publication || !issue) throw new Error('the content has no issue');
  const faults = new Map<ImageFile, ImageProblem>();
  const cache = new FileCache(temporaryFolder());
  const images = new ImageStore(profile, cache, (file, fault) => faults.set(file, fault));
  const book = planBook(publication, issue);
  const cover = await chooseCover(book, images, cache);
  const parts = { cover, images, kobo: false, most, step: () => {} };
  const made = await new IssueEpub(book, parts).make();
  if (!made) throw new Error('the book is too large');
  const { epub, findings } = made;
  const files = unzipSync(epub);
  return {
    epub,
    files,
    names: Object.keys(files),
    faults,
    findings,
    text(name) {
      const bytes = files[`OEBPS/${name}`];
      if (!bytes) throw new Error(`there is no ${name} in ${Object.keys(files).join(', ')}`);
      return strFromU8(bytes);
    },
  };
}
