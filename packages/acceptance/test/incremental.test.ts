import { mkdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { ContentIndex, loadPublication } from '@pressroom/content-model';
import { Arguments, buildEdition, type Edition } from '@pressroom/edition';
import { expectSameFiles, filesIn, temporaryFolder } from '@pressroom/test-support';
import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { epubEdition } from '../../../apps/epub-edition/src/epub-edition.ts';
import { newsletterEdition } from '../../../apps/newsletter/src/newsletter-edition.ts';
import { feedEdition } from '../../../apps/rss-feed/src/feed-edition.ts';
import { webEdition } from '../../../apps/web-edition/src/web-edition.ts';
import { anyEdit, type Edit, EditedContent } from './edited-content.ts';

/** Edits in all; `EDITS=3000` tries more. */
const EDITS = Number(process.env.EDITS ?? 300);
const EDITS_A_RUN = 10;

interface How {
  readonly cache: string;
  readonly force: boolean;
  readonly isCheckedBefore: boolean;
}

const [AGAIN, CLEAN] = [temporaryFolder(), temporaryFolder()];

async function build<Plan>(
  edition: Edition<Plan>,
  folders: { readonly content: string; readonly out: string },
  how: How,
) {
  const { content, out } = folders;
  const index = ContentIndex.open(how.cache, content, 'code', how.force);
  const loaded = loadPublication(content, { asOf: '2024-12-31', index });
  // As a build of all editions does, which then knows each text before any is made.
  if (how.isCheckedBefore) loaded.check();
  const { diagnostics, made } = await buildEdition(edition, {
    ...{ ...how, out, index, loaded },
    manifest: join(how.cache, 'manifests', `${basename(out)}.json`),
    args: new Arguments({}, []),
    code: 'the code of this test',
    progress: { step: () => {} },
  });
  index.save();
  return { diagnostics, files: made?.entries.length };
}

/** After each edit, what was built on top of what was there is what a clean build makes. */
async function expectSameAsClean<Plan>(
  edition: Edition<Plan>,
  edits: readonly Edit[],
  isCheckedBefore: boolean,
) {
  const builtAgain = { cache: AGAIN, force: false, isCheckedBefore };
  const cleanly = { cache: CLEAN, force: true, isCheckedBefore };
  const content = new EditedContent(temporaryFolder());
  const [out, clean] = [temporaryFolder(), temporaryFolder()];
  await build(edition, { content: content.folder, out }, builtAgain);
  for (const edit of edits) {
    content.apply(edit);
    if (edit.kind === 'damage') damage(out, edit.number);
    rmSync(clean, { recursive: true });
    mkdirSync(clean);
    const expected = await build(edition, { content: content.folder, out: clean }, cleanly);
    const built = await build(edition, { content: content.folder, out }, builtAgain);
    expect(built).toEqual(expected);
    if (expected.files !== undefined) expectSameFiles(out, clean);
  }
}

/** Changes a file of an edition, or removes it. */
function damage(out: string, number: number): void {
  const names = [...filesIn(out).keys()];
  const name = names[number % names.length];
  if (name === undefined) return;
  const path = join(out, name);
  if (number % 2 === 0) rmSync(path);
  else writeFileSync(path, Buffer.alloc(statSync(path).size));
}

describe.each([
  ['the feeds', feedEdition as Edition<unknown>],
  ['the newsletter', newsletterEdition as Edition<unknown>],
  ['the books', epubEdition as Edition<unknown>],
  ['the web pages', webEdition as Edition<unknown>],
])('%s', (_, edition) => {
  test(`are the same after ${EDITS} edits, whether all is made again or what changed`, async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(anyEdit, { minLength: EDITS_A_RUN, maxLength: EDITS_A_RUN, size: 'max' }),
        fc.boolean(),
        fc.boolean(),
        async (edits, isCheckedBefore, isLater) => {
          // What changed lately is read in any case; later, the stamps of files are trusted.
          const clock = vi.spyOn(Date, 'now');
          if (isLater) clock.mockReturnValue(Date.now() + 600_000);
          try {
            await expectSameAsClean(edition, edits, isCheckedBefore);
          } finally {
            clock.mockRestore();
          }
        },
      ),
      { numRuns: Math.ceil(EDITS / EDITS_A_RUN), interruptAfterTimeLimit: 600_000 },
    );
  }, 600_000);
});
