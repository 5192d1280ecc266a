import { EPub } from 'epub-gen-memory';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { Preflight } from '../../src/preflight/preflight.ts';
import { PREFLIGHT_RULES } from '../../src/preflight/rules/index.ts';
import { article } from '../support/content-folder.ts';
import { makeBook } from '../support/make-book.ts';

type Files = Readonly<Record<string, string | Uint8Array>>;

/** The files of a book of ours, texts as text. */
async function soundBook(): Promise<Record<string, string | Uint8Array>> {
  const { files } = await makeBook({ 'articles/one.md': article('One', 'Words.') });
  return Object.fromEntries(
    Object.entries(files).map(([name, bytes]) => [
      name,
      /\.(?:xhtml|opf|ncx|css|xml|svg)$/.test(name) ? strFromU8(bytes) : bytes,
    ]),
  );
}

function rulesBroken(files: Files, size = 1000): readonly string[] {
  const preflight = new Preflight();
  for (const [name, content] of Object.entries(files)) preflight.look({ name, content });
  return [...new Set(preflight.findings(size).map((one) => one.rule.id))].sort();
}

/** For each rule, how a sound book is made to break it. */
const BREAKS: Readonly<Record<string, (book: Record<string, string | Uint8Array>) => Files>> = {
  'kindle-comment': change('article-one.xhtml', '</body>', '<!-- a -- b --></body>'),
  'kindle-cover': change('content.opf', ' properties="cover-image"', ''),
  'kindle-css': change('style.css', 'body {', ':root { --ink: #000; }\nbody {'),
  'kindle-element': change('article-one.xhtml', '</body>', '<script>1</script></body>'),
  'kindle-encoding': change('article-one.xhtml', ' encoding="UTF-8"', ''),
  'kindle-image': (book) => ({ ...book, 'OEBPS/images/a.webp': new Uint8Array(9) }),
  'kindle-language': change('content.opf', '<dc:language>en<', '<dc:language>English<'),
  'kindle-manifest': change('content.opf', '<manifest>', '<manifest><item id="x" href="x.css"/>'),
  'kindle-name': (book) => ({
    ...book,
    'OEBPS/目次.xhtml': '<?xml version="1.0" encoding="UTF-8"?>',
  }),
  'kindle-nav': change('toc.xhtml', 'href="article-one.xhtml"', 'href="article-two.xhtml"'),
  'kindle-ncx': change('toc.ncx', 'content="urn:uuid:', 'content="urn:uuid:0'),
  'kindle-title': change('content.opf', /<dc:title[^>]*>[^<]*/, '<dc:title>'),
};

function change(name: string, from: string | RegExp, to: string) {
  return (book: Record<string, string | Uint8Array>): Files => {
    const before = book[`OEBPS/${name}`];
    if (typeof before !== 'string') throw new Error(`there is no text ${name}`);
    const after = before.replace(from, to);
    expect(after).not.toBe(before);
    return { ...book, [`OEBPS/${name}`]: after };
  };
}

describe('the preflight', () => {
  test('finds nothing in a book of ours', async () => {
    expect(rulesBroken(await soundBook())).toEqual([]);
  });

  test.each(PREFLIGHT_RULES.map((rule) => rule.id).filter((id) => id !== 'kindle-size'))(
    'finds %s, and that alone',
    async (id) => {
      const broken = BREAKS[id]?.(await soundBook()) ?? {};
      expect(rulesBroken(broken)).toEqual([id]);
    },
  );

  test('finds a book that is too large', async () => {
    expect(rulesBroken(await soundBook(), 60_000_000)).toEqual(['kindle-size']);
  });

  test('finds what is wrong with a book of the library left to itself', async () => {
    const files = unzipSync(
      await new EPub({ title: 'T' }, [{ title: 'C', content: '<script>1</script>' }]).genEpub(),
    );
    const texts = Object.entries(files).map(([name, bytes]) => [name, strFromU8(bytes)]);
    expect(rulesBroken(Object.fromEntries(texts))).toContain('kindle-element');
  });
});
