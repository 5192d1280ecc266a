import type { Files } from '@pressroom/test-support';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { PROFILES } from '../../src/images/image-profile.ts';
import { article } from '../support/content-folder.ts';
import { makeBook } from '../support/make-book.ts';

const ISSUE = ['---', 'title: First', 'date: 2024-08-01', 'number: 4', 'sections:'];
const LETTER = ['---', '', 'Dear reader,', '', 'see [the first](../articles/one.md).', ''];

function magazine(more: Files = {}, slugs = 'one, two'): Files {
  return {
    'authors.yaml': 'ada:\n  name: Ada Lovelace\n  sortName: Lovelace, Ada\n',
    'articles/one.md': article('One & all', 'First words.[^n]\n\n[^n]: A note.', [
      'authors: [ada, "Grace <Hopper>"]',
      'summary: What it is about',
      'updated: 2024-09-01',
      'tags: [a & b]',
    ]),
    'articles/two.md': article('اثنان', '## Part\n\nSee [one](one.md) and [away](three.md#x).', [
      'language: ar',
    ]),
    'articles/three.md': article('Three', 'Elsewhere.'),
    'issues/2024-08.md': [...ISSUE, `  - { title: News, articles: [${slugs}] }`, ...LETTER].join(
      '\n',
    ),
    ...more,
  };
}

function all(pattern: RegExp, text: string): readonly string[] {
  return [...text.matchAll(pattern)].map(([, found = '']) => found);
}

describe('an issue as a book', () => {
  test('holds the parts of a magazine, in order', async () => {
    const { text } = await makeBook(magazine());
    expect(all(/<itemref idref="([^"]+)"/g, text('content.opf'))).toEqual([
      'cover',
      'title',
      'toc',
      'letter',
      'section-news',
      'article-one',
      'article-two',
      'colophon',
    ]);
  });

  test('has nav, NCX and spine of one order', async () => {
    const { text } = await makeBook(magazine());
    const spine = all(/<itemref idref="([^"]+)"/g, text('content.opf')).slice(3);
    const [toc = ''] = text('toc.xhtml').split('epub:type="landmarks"');
    expect(all(/ href="([^"]+)\.xhtml"/g, toc)).toEqual(spine);
    expect(all(/ src="([^"]+)\.xhtml"/g, text('toc.ncx'))).toEqual(spine);
  });

  test('keeps the day behind a name that runs from right to left', async () => {
    const { text } = await makeBook({
      'articles/one.md': article('One', 'Words.', ['authors: [ليلى]']),
    });
    expect(text('toc.xhtml')).toContain(
      '<bdi dir="ltr">ليلى\u200E</bdi>\u00A0· <bdi dir="ltr">6 July 2024</bdi>',
    );
  });

  test('keeps names of two directions in the order in which they are given', async () => {
    const { text } = await makeBook({
      'articles/one.md': article('One', 'Words.', ['authors: [ليلى, نجيب, Ada]']),
    });
    expect(text('toc.xhtml')).toContain('ليلى\u200E, نجيب\u200E and Ada');
    expect(text('article-one.xhtml')).toContain('By ليلى\u200E, نجيب\u200E and Ada');
  });

  test('shows section, title, byline, date and reading time in the contents', async () => {
    const { text } = await makeBook(magazine());
    const words = text('toc.xhtml')
      .replace(/<[^>]+>/g, '')
      .replace(/[ \n]+/g, ' ');
    expect(words).toContain(
      'News One &amp; all · Ada Lovelace and Grace &lt;Hopper&gt;\u00A0· 6 July 2024\u00A0· 1 minute',
    );
  });

  test('has landmarks', async () => {
    const { text } = await makeBook(magazine());
    const [, landmarks = ''] = text('toc.xhtml').split('epub:type="landmarks"');
    expect(all(/epub:type="([^"]+)"/g, landmarks)).toEqual([
      'cover',
      'titlepage',
      'toc',
      'bodymatter',
      'colophon',
    ]);
  });

  test('names every author with role and file-as', async () => {
    const { text } = await makeBook(magazine());
    const opf = text('content.opf');
    expect(all(/<dc:creator[^>]*>([^<]+)</g, opf)).toEqual([
      'Ada Lovelace',
      'Grace &lt;Hopper&gt;',
    ]);
    expect(all(/property="role" scheme="marc:relators">([^<]+)</g, opf)).toEqual(['aut', 'aut']);
    expect(all(/property="file-as">([^<]+)</g, opf)[0]).toBe('Lovelace, Ada');
  });

  test('takes its dates from the content', async () => {
    const { text } = await makeBook(magazine());
    expect(text('content.opf')).toContain(
      '<meta property="dcterms:modified">2024-08-31T23:00:00Z<',
    );
    expect(text('content.opf')).toContain('<dc:date>2024-07-31T23:00:00Z</dc:date>');
  });

  test('knows its place in the series', async () => {
    const { text } = await makeBook(magazine());
    expect(text('content.opf')).toContain('id="series">The Test Review<');
    expect(text('content.opf')).toContain('property="group-position">4<');
  });

  test('opens an article with title, byline, dates and summary, and ends it with the way on', async () => {
    const { text } = await makeBook(magazine());
    const page = text('article-one.xhtml');
    expect(page).toContain('<h1 epub:type="title">One &amp; all</h1>');
    expect(page).toContain('<p class="standfirst">What it is about</p>');
    expect(page).toContain('<time datetime="2024-07-05T23:00:00Z">6 July 2024</time>');
    expect(page).toContain('<time datetime="2024-08-31T23:00:00Z">Updated 1 September 2024</time>');
    expect(all(/<nav class="onward"[\s\S]*?href="([^"]+)"/g, page)).toEqual(['letter.xhtml']);
    expect(page).toContain('<a href="toc.xhtml">Contents</a>');
    expect(page).toMatch(/Next: <a href="article-two\.xhtml">/);
  });

  test('keeps links to its own articles, and leads others to the web', async () => {
    const { text } = await makeBook(magazine());
    expect(text('article-two.xhtml')).toContain('<a href="article-one.xhtml">one</a>');
    expect(text('article-two.xhtml')).toContain('href="https://review.example/three/');
    expect(text('letter.xhtml')).toContain('<a href="article-one.xhtml">the first</a>');
  });

  test('gives each document its language and direction', async () => {
    const { text } = await makeBook(magazine());
    expect(text('article-two.xhtml')).toContain('lang="ar" xml:lang="ar" dir="rtl"');
    expect(text('article-one.xhtml')).toContain('lang="en" xml:lang="en" dir="ltr"');
  });

  test('shows a cover once, though the text has it too', async () => {
    const create = { width: 8, height: 8, channels: 3, background: 'navy' } as const;
    const { text } = await makeBook({
      'articles/one/index.md': article('One', 'Words.\n\n![A wave](wave.png)', [
        'cover: { image: wave.png, alt: A wave }',
      ]),
      'articles/one/wave.png': await sharp({ create }).png().toBuffer(),
    });
    expect(text('article-one.xhtml').match(/<img /g)).toHaveLength(1);
  });

  test('claims no accessibility that it has not', async () => {
    const opf = (await makeBook(magazine())).text('content.opf');
    expect(all(/property="schema:accessMode">([^<]+)</g, opf)).toEqual(['textual']);
    expect(opf).not.toContain('alternativeText');
    expect(opf).not.toContain('conformsTo');
  });

  test('tells how accessible it is in its own language, or in English', async () => {
    const summaryIn = async (language: string) => {
      const yaml = `title: T\nurl: https://t.example/\nlanguage: ${language}\n`;
      const opf = (await makeBook(magazine({ 'publication.yaml': yaml }))).text('content.opf');
      return /<meta property="schema:accessibilitySummary"([^>]*)>([^<]+)</.exec(opf)?.slice(1);
    };
    expect(await summaryIn('de-AT')).toEqual(['', expect.stringMatching(/^Der Text lässt sich/)]);
    expect(await summaryIn('he')).toEqual(['', expect.stringMatching(/^אפשר להציג/)]);
    expect(await summaryIn('cy')).toEqual([
      ' xml:lang="en" dir="ltr"',
      expect.stringMatching(/^The text can be set/),
    ]);
  });

  test('claims to conform where somebody vouches for it and nothing speaks against it', async () => {
    const yaml = 'title: T\nurl: https://t.example/\nepub: { certifiedBy: Ada }\n';
    const opf = (await makeBook(magazine({ 'publication.yaml': yaml }))).text('content.opf');
    expect(opf).toContain('<meta property="dcterms:conformsTo">EPUB Accessibility 1.1');
    expect(opf).toContain('<meta property="a11y:certifiedBy">Ada</meta>');
  });

  test('lets an article come without touching the files of the others but for the way on', async () => {
    const before = await makeBook(magazine());
    const after = await makeBook(magazine({}, 'one, two, three'));
    expect(after.text('article-one.xhtml')).toBe(before.text('article-one.xhtml'));
    const body = (page: string) =>
      page.split('<nav class="onward"')[0]?.replace(/ href="[^"]*three[^"]*"/, '');
    expect(body(after.text('article-two.xhtml'))).toBe(body(before.text('article-two.xhtml')));
  });

  test('gives articles files of their own whatever they are called', async () => {
    const articles = ['toc', 'TOC', 'cover', '目次', '目錄', 'a b', 'a-b'];
    const files = Object.fromEntries(
      articles.map((slug) => [`articles/${slug}.md`, article(slug, `Words of ${slug}.`)]),
    );
    const { names, text } = await makeBook(files);
    const pages = names.filter((name) => name.includes('/article-'));
    expect(pages).toHaveLength(articles.length);
    expect(new Set(pages.map((name) => name.toLowerCase())).size).toBe(articles.length);
    expect(pages.every((name) => /^[\x21-\x7E]+$/.test(name))).toBe(true);
    expect(text('toc.xhtml')).toContain('epub:type="toc"');
  });

  test('is the same, byte for byte, when it is built again', async () => {
    const [first, second] = [await makeBook(magazine()), await makeBook(magazine())];
    expect(Buffer.from(first.epub).equals(second.epub)).toBe(true);
  });

  test('is given up as soon as it is too large for a device', async () => {
    const { length } = (await makeBook(magazine())).epub;
    await expect(makeBook(magazine(), PROFILES.color, length - 1)).rejects.toThrow('too large');
    expect((await makeBook(magazine(), PROFILES.color, length)).epub).toHaveLength(length);
  });

  test('passes its own preflight', async () => {
    expect((await makeBook(magazine())).findings).toEqual([]);
  });

  test('shows words in the place of an image that cannot be decoded, and tells of it', async () => {
    const { text, names, faults } = await makeBook({
      'articles/one/index.md': article('One', 'Before\n\n![A lighthouse](light.png)\n\nAfter'),
      'articles/one/light.png': emptyPng(10, 10),
    });
    expect(text('article-one.xhtml')).toContain('<p>[A lighthouse]</p>');
    expect(names.some((name) => name.includes('images/'))).toBe(false);
    expect([...faults]).toMatchObject([
      [{ name: 'articles/one/light.png' }, { ruleId: 'image-broken' }],
    ]);
  });

  test('does not unpack an image that would fill the memory', async () => {
    const { text, faults } = await makeBook({
      'articles/one/index.md': article('One', '![A bomb](bomb.png)'),
      'articles/one/bomb.png': emptyPng(60_000, 60_000),
    });
    expect(text('article-one.xhtml')).toContain('A bomb');
    expect(text('article-one.xhtml')).not.toContain('<img');
    expect(faults.size).toBe(0);
  });

  test('draws a cover where the issue has none', async () => {
    const { files, text } = await makeBook(magazine());
    const cover = Buffer.from(files['OEBPS/cover.png'] ?? []);
    expect([cover.readUInt32BE(16), cover.readUInt32BE(20)]).toEqual([1200, 1600]);
    expect(cover.length).toBeLessThan(1_000_000);
    expect(text('cover.xhtml')).toContain(
      'alt="The Test Review. No. 4 · 1 August 2024. First. One &amp; all. اثنان"',
    );
  });
});

/** A PNG that promises a size and holds no pixels. */
function emptyPng(width: number, height: number): Uint8Array {
  const header = '89504e470d0a1a0a0000000d4948445200000000000000000802000000';
  const png = Buffer.from(`${header}000000000000000049454e44ae426082`, 'hex');
  png.writeUInt32BE(width, 16);
  png.writeUInt32BE(height, 20);
  return png;
}
