import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Issue, loadPublication, type Publication } from '@pressroom/content-model';
import { issueFileName } from '@pressroom/edition';
import { plainText } from '@pressroom/render';
import {
  buildEdition,
  contentFolder,
  epubcheck,
  expectSameFiles,
  outputOf,
  requireTool,
  SAMPLE_CONTENT,
  temporaryFolder,
} from '@pressroom/test-support';
import { beforeAll, describe, expect, test } from 'vitest';
import { issueTitle } from '../src/book/issue-identity.ts';
import { planBook } from '../src/book/plan-book.ts';
import { hostileContent } from './support/hostile-content.ts';
import { type ReadBook, readInEpubJs, readInFoliate } from './support/read-in-browser.ts';
import { blocksNotIn } from './support/shown-blocks.ts';

// Every book is made once, and then opened by everything that opens books without a screen.

const AS_OF = '2024-12-01';

const ARTICLES = 500;

interface Book {
  readonly publication: Publication;
  readonly issue: Issue;
  readonly path: string;
}

const hostile = contentFolder(hostileContent(ARTICLES));
/** Where the books of a content folder are. */
const outs = new Map<string, string>();

beforeAll(async () => {
  for (const content of [SAMPLE_CONTENT, hostile]) outs.set(content, await build(content));
});

describe.each([
  ['the first sample issue', () => bookOf(SAMPLE_CONTENT, '2024-07')],
  ['the second sample issue', () => bookOf(SAMPLE_CONTENT, '2024-08')],
  ['500 hostile articles', () => bookOf(hostile, '3')],
])('%s', (_, find) => {
  test('EPUBCheck finds nothing', async () => {
    expect(await epubcheck(find().path)).toEqual([]);
  });

  test('EPUBCheck finds nothing in the book for Kobo', async () => {
    expect(await epubcheck(find().path.replace('.epub', '.kepub.epub'))).toEqual([]);
  });

  test('foliate-js opens every page with all its words', async () => {
    const { publication, issue, path } = find();
    const read = await readInFoliate(path);
    expectBook(read, find());
    expect(read.authors.length).toBeGreaterThan(0);
    expect(read.series).toBe(`${publication.settings.epub.series} #${issue.number}`);
  });

  test('epub.js opens every page with all its words', async () => {
    expectBook(await readInEpubJs(find().path), find());
  });

  test('mutool opens every page with all its words, in order', async () => {
    const { issue, path } = find();
    const mutool = requireTool('mutool', 'mupdf-tools');
    const printed = await outputOf(mutool, ['draw', '-F', 'text', path]);
    expect(blocksNotIn(printed, issue).slice(0, 5)).toEqual([]);
  });

  test('ebook-meta reads title, authors, series and cover', async () => {
    const { publication, issue, path } = find();
    const cover = join(temporaryFolder(), 'cover');
    const ebookMeta = requireTool('ebook-meta', 'calibre');
    const told = await outputOf(ebookMeta, [path, `--get-cover=${cover}`]);
    expect(told).toContain(`: ${issueTitle(publication, issue)}\n`);
    expect(told).toContain(`: ${publication.settings.epub.series} #${issue.number}\n`);
    const said = told.replaceAll('&&', '&').replaceAll('|', ',');
    for (const { name, sortName } of issue.articles.flatMap((article) => article.authors)) {
      expect(said).toContain(name.trim());
      expect(said).toContain(sortName.trim());
    }
    expect(readFileSync(cover).length).toBeGreaterThan(10_000);
  });
});

test('two builds are byte for byte the same, wherever and in whatever order', async () => {
  expectSameFiles(await build(hostile, { TZ: 'Asia/Tokyo', LC_ALL: 'C' }), outOf(hostile));
});

test('the catalog is what OPDS 1.2 asks for', async () => {
  const xmllint = requireTool('xmllint', 'libxml2-utils');
  const schema = fileURLToPath(new URL('support/opds-1.2.rng', import.meta.url));
  for (const content of [SAMPLE_CONTENT, hostile]) {
    const path = join(outOf(content), 'catalog.opds.xml');
    await outputOf(xmllint, ['--noout', '--relaxng', schema, path]);
  }
});

function build(content: string, env: Readonly<Record<string, string>> = {}): Promise<string> {
  return buildEdition('epub-edition', content, ['--as-of', AS_OF], env);
}

function outOf(content: string): string {
  const out = outs.get(content);
  if (out === undefined) throw new Error(`${content} was not built`);
  return out;
}

function bookOf(content: string, id: string): Book {
  const { publication } = loadPublication(content, { asOf: AS_OF });
  const issue = publication?.issues.find((one) => one.id === id);
  if (!publication || !issue) throw new Error(`no issue ${id} in ${content}`);
  const path = join(outOf(content), `${issueFileName(publication, issue)}.epub`);
  return { publication, issue, path };
}

/** Spine, contents and the words of every article are those of the model. */
function expectBook(read: ReadBook, { publication, issue }: Book): void {
  const { pages } = planBook(publication, issue);
  expect(read.title).toBe(issueTitle(publication, issue));
  expect(read.language).toBe(publication.language);
  expect(read.documents.map((one) => one.href)).toEqual(pages.map((page) => page.name));
  const inContents = pages.filter((page) => !['cover', 'title', 'contents'].includes(page.kind));
  expect(read.contents.map((one) => one.href)).toEqual(inContents.map((page) => page.name));
  const texts = new Map(read.documents.map((one) => [one.href, one.text]));
  const unlike = pages.flatMap((page) => {
    if (page.kind !== 'article') return [];
    const words = squash(plainText(page.article.body()));
    const text = squash(texts.get(page.name) ?? '');
    return text.endsWith(words) ? [] : [`${page.name}: ${firstDifference(text, words)}`];
  });
  expect(unlike.slice(0, 5)).toEqual([]);
}

/** Where a text and the words that it should end in part, seen from the end. */
function firstDifference(text: string, words: string): string {
  let same = 0;
  while (same < words.length && text.at(-1 - same) === words.at(-1 - same)) same += 1;
  const around = (one: string) => one.slice(-same - 60, one.length - same + 20);
  return `shown "${around(text)}", not "${around(words)}"`;
}

/** Without white space, and without the signs that stand for boxes and missing images. */
function squash(text: string): string {
  return text.replace(/[\s☐☑[\]]+/g, '');
}
