import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Issue, loadPublication, type Publication } from '@pressroom/content-model';
import { plainText } from '@pressroom/render';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { issueFileName, issueTitle } from '../src/book/issue-identity.ts';
import { planBook } from '../src/book/plan-book.ts';
import { writeContent } from '../test/support/content-folder.ts';
import { ace } from './support/ace.ts';
import { epubcheck } from './support/epubcheck.ts';
import { hostileContent } from './support/hostile-content.ts';
import { type ReadBook, readInEpubJs, readInFoliate } from './support/read-in-browser.ts';
import { runEdition } from './support/run-edition.ts';
import { runTool } from './support/run-tool.ts';
import { blocksNotIn } from './support/shown-blocks.ts';

// Every book is made once, and then opened by everything that opens books without a screen.

const SAMPLE = fileURLToPath(new URL('../../../content', import.meta.url));
const AS_OF = '2024-12-01';

const ARTICLES = Number(process.env.ARTICLES ?? 500);

/** Ace's time grows with the square of the pages: it gets the same articles in thin issues. */
const THIN = 25;
/** How many of these are checked at a time. */
const AT_ONCE = 2;

const work = mkdtempSync(join(tmpdir(), 'pressroom-readers-'));
afterAll(() => rmSync(work, { recursive: true, force: true }));

interface Book {
  readonly publication: Publication;
  readonly issue: Issue;
  readonly path: string;
}

const hostile = join(work, 'hostile');
const thin = join(work, 'thin');

beforeAll(() => {
  writeContent(hostile, hostileContent(ARTICLES));
  writeContent(thin, hostileContent(ARTICLES, THIN));
  for (const content of [SAMPLE, hostile, thin]) {
    const { status, stderr } = runEdition(content, outOf(content), ['--as-of', AS_OF]);
    expect(stderr).not.toContain('went wrong');
    expect(status, stderr.slice(-2000)).toBe(0);
  }
});

describe.each([
  ['the first sample issue', () => bookOf(SAMPLE, '2024-07')],
  ['the second sample issue', () => bookOf(SAMPLE, '2024-08')],
  ['500 hostile articles', () => bookOf(hostile, '3')],
])('%s', (_, find) => {
  test('EPUBCheck finds nothing', () => {
    expect(epubcheck(find().path)).toEqual([]);
  });

  test('EPUBCheck finds nothing in the book for Kobo', () => {
    expect(epubcheck(find().path.replace('.epub', '.kepub.epub'))).toEqual([]);
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

  test('mutool opens every page with all its words, in order', () => {
    const { issue, path } = find();
    const { stdout, status } = runTool('mupdf-tools', 'mutool', ['draw', '-F', 'text', path]);
    expect(status).toBe(0);
    expect(blocksNotIn(stdout, issue).slice(0, 5)).toEqual([]);
  });

  test('ebook-meta reads title, authors, series and cover', () => {
    const { publication, issue, path } = find();
    const cover = join(work, `${issue.id}-cover`);
    const { stdout } = runTool('calibre', 'ebook-meta', [path, `--get-cover=${cover}`]);
    expect(stdout).toContain(`: ${issueTitle(publication, issue)}\n`);
    expect(stdout).toContain(`: ${publication.settings.epub.series} #${issue.number}\n`);
    const said = stdout.replaceAll('&&', '&').replaceAll('|', ',');
    for (const { name, sortName } of issue.articles.flatMap((article) => article.authors)) {
      expect(said).toContain(name.trim());
      expect(said).toContain(sortName.trim());
    }
    expect(readFileSync(cover).length).toBeGreaterThan(10_000);
  });
});

test('Ace finds no violation of any severity in any of them', async () => {
  const sample = ['2024-07', '2024-08'].map((id) => bookOf(SAMPLE, id));
  const hostile = Array.from({ length: ARTICLES / THIN }, (_, index) =>
    bookOf(thin, `${3 + index}`),
  );
  const waiting = [...sample, ...hostile].map((book) => book.path);
  const violations: string[] = [];
  const checkOneByOne = async () => {
    for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
      violations.push(...(await ace(path, mkdtempSync(join(work, 'ace-')))));
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, checkOneByOne));
  expect(violations).toEqual([]);
}, 500_000);

test('two builds are byte for byte the same, wherever and in whatever order', () => {
  const again = join(work, 'again');
  const zone = { TZ: 'Asia/Tokyo', LC_ALL: 'C' };
  runEdition(thin, again, ['--as-of', AS_OF], zone);
  const first = outOf(thin);
  for (const name of readdirSync(first)) {
    if (!name.includes('epub') && !name.includes('opds')) continue;
    if (name.startsWith('.')) continue;
    expect(readFileSync(join(again, name)).equals(readFileSync(join(first, name))), name).toBe(
      true,
    );
  }
});

test('the catalog is what OPDS 1.2 asks for', () => {
  const schema = fileURLToPath(new URL('support/opds-1.2.rng', import.meta.url));
  for (const content of [SAMPLE, hostile]) {
    const path = join(outOf(content), 'catalog.opds.xml');
    const { stderr, status } = runTool('libxml2-utils', 'xmllint', [
      '--noout',
      '--relaxng',
      schema,
      path,
    ]);
    expect(stderr).toContain('validates');
    expect(status).toBe(0);
  }
});

function outOf(content: string): string {
  return join(work, `out-${content.replace(/\W+/g, '-')}`);
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
