import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ContentIndex, loadPublication } from '@pressroom/content-model';
import { Arguments, buildEdition, type Edition } from '@pressroom/edition';
import { PIXEL, temporaryFolder, writeFiles } from '@pressroom/test-support';
import { describe, expect, test } from 'vitest';
import { epubEdition } from '../../../apps/epub-edition/src/epub-edition.ts';
import { newsletterEdition } from '../../../apps/newsletter/src/newsletter-edition.ts';
import { feedEdition } from '../../../apps/rss-feed/src/feed-edition.ts';

const FILES = {
  'publication.yaml': 'title: Press\nurl: https://press.example/\nfeed: { items: 2 }\n',
  'authors.yaml': 'ada: { name: Ada }\ngrace: { name: Grace }\n',
  'articles/a.md': `---\ntitle: A\ndate: 2024-01-01\nauthors: ada\ntags: paper\n---\nSee [B](../b/).\n`,
  'articles/b/index.md': `---\ntitle: B\ndate: 2024-01-02\nauthors: grace\ntags: ink\n---\n![Dot](dot.png)\n`,
  'articles/b/dot.png': PIXEL,
  'articles/c.md': `---\ntitle: C\ndate: 2024-02-01\nauthors: grace\ntags: press\n---\nSee [B](../b/), too.\n`,
};
type Name = keyof typeof FILES;

/** What an editor does: a file, the text in it, and what takes its place. */
const EDITS = {
  nothing: undefined,
  'the text of c': ['articles/c.md', 'too', 'again'],
  'the title of b': ['articles/b/index.md', 'title: B', 'title: Bee'],
  'the address of b, which the others link to': ['articles/b/index.md', 'tags', 'url: /bee/\ntags'],
  'an image': ['articles/b/dot.png', '', ''],
  'an author of a': ['authors.yaml', 'name: Ada', 'name: Ada Lovelace'],
  'a setting': ['publication.yaml', 'title: Press', 'title: Pressed'],
} as const satisfies Record<string, readonly [Name, string, string] | undefined>;
type EditName = keyof typeof EDITS;

/** Names of the groups of files that a build makes again after an edit. */
async function madeAfter<Plan>(edition: Edition<Plan>, name: EditName, code = 'one') {
  const content = writeFiles(temporaryFolder(), FILES);
  const [out, cache] = [temporaryFolder(), temporaryFolder()];
  await build(edition, { content, out, cache, code: 'one' });
  const edit = EDITS[name];
  if (edit) {
    const [file, text, replacement] = edit;
    const before = FILES[file];
    const after =
      typeof before === 'string'
        ? before.replace(text, replacement)
        : Buffer.concat([before, Buffer.from('more')]);
    writeFileSync(join(content, file), after);
  }
  return await build(edition, { content, out, cache, code });
}

async function build<Plan>(
  edition: Edition<Plan>,
  folders: Record<'content' | 'out' | 'cache' | 'code', string>,
) {
  const made: string[] = [];
  const watched: Edition<Plan> = {
    ...edition,
    async *build(plan, context) {
      for await (const output of edition.build(plan, context)) {
        if (!('make' in output)) {
          yield output;
          continue;
        }
        const make = () => {
          made.push(output.key);
          return output.make();
        };
        yield { ...output, make };
      }
    },
  };
  const { content, out, cache, code } = folders;
  const index = ContentIndex.open(cache, content, code);
  const { diagnostics } = await buildEdition(watched, {
    ...{ out, cache, code, index },
    manifest: join(cache, 'manifest.json'),
    loaded: loadPublication(content, { asOf: '2024-12-31', index }),
    args: new Arguments({}, []),
    force: false,
    progress: { step: () => {} },
  });
  index.save();
  expect(diagnostics).toEqual([]);
  return made.sort();
}

const JANUARY = '2024-01';
const FEBRUARY = '2024-02';
const A = ['authors/ada.xml', 'tags/paper.xml'];
const B = ['authors/grace.xml', 'tags/ink.xml'];
const C = ['authors/grace.xml', 'tags/press.xml'];
const OPML = 'feeds.opml';
const ARCHIVE = 'archive/1.xml';
const DOT = 'media/articles/b/dot.png';
const sorted = (...names: string[]) => [...new Set(names)].sort();

describe('made again, where this changes, is', () => {
  test.each<[EditName, string[]]>([
    ['nothing', []],
    ['the text of c', [FEBRUARY]],
    ['the title of b', [JANUARY]],
    ['the address of b, which the others link to', [JANUARY, FEBRUARY]],
    ['an image', [JANUARY]],
    ['an author of a', [JANUARY]],
    ['a setting', [JANUARY, FEBRUARY]],
  ])('%s, of newsletter and books: %j', async (name, expected) => {
    expect(await madeAfter(newsletterEdition, name)).toEqual(expected);
    expect(await madeAfter(epubEdition, name)).toEqual(expected);
  });

  test.each<[EditName, string[]]>([
    ['nothing', []],
    ['the text of c', sorted('feed.xml', ...C)],
    ['the title of b', sorted('feed.xml', ...B)],
    ['the address of b, which the others link to', sorted(ARCHIVE, 'feed.xml', ...A, ...B, ...C)],
    ['an image', sorted('feed.xml', ...B, DOT)],
    ['an author of a', sorted(ARCHIVE, OPML, ...A)],
    ['a setting', sorted(ARCHIVE, OPML, 'feed.xml', ...A, ...B, ...C)],
  ])('%s, of the feeds: %j', async (name, expected) => {
    expect(await madeAfter(feedEdition, name)).toEqual(expected);
  });

  test('everything, where the code changes', async () => {
    expect(await madeAfter(newsletterEdition, 'nothing', 'two')).toEqual([JANUARY, FEBRUARY]);
  });
});

test('without its state, a build makes everything and gives the same', async () => {
  const content = writeFiles(temporaryFolder(), FILES);
  const [out, cache] = [temporaryFolder(), temporaryFolder()];
  const folders = { content, out, cache, code: 'one' };
  await build(newsletterEdition, folders);
  rmSync(cache, { recursive: true });
  expect(await build(newsletterEdition, folders)).toEqual([JANUARY, FEBRUARY]);
  expect(await build(newsletterEdition, folders)).toEqual([]);
});
