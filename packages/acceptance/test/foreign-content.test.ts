import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildEdition, parseStrictly } from '@pressroom/test-support';
import { describe, expect, test } from 'vitest';
import {
  commonMarkArticles,
  type ForeignArticle,
  foreignContent,
  naughtyArticles,
} from './foreign-content.ts';
import { readBook, readFeed } from './read-editions.ts';

/** Whatever could make a mail's reader see something else than was written. */
function checkMail(mail: Buffer): void {
  const text = mail.toString('latin1');
  expect(/(?<!\r)\n|\r(?!\n)/.test(text), 'a bare CR or LF').toBe(false);
  expect(Math.max(...text.split('\r\n').map((line) => line.length))).toBeLessThanOrEqual(998);
  const [head = ''] = text.split('\r\n\r\n');
  for (const name of ['From', 'To', 'Subject', 'Date', 'Message-ID', 'MIME-Version']) {
    expect(head.match(new RegExp(`^${name}:`, 'gim')), name).toHaveLength(1);
  }
}

const collections: [string, readonly ForeignArticle[]][] = [
  ['the examples of CommonMark', commonMarkArticles()],
  ['naughty strings', naughtyArticles()],
];

describe.each(collections)('%s', (_, articles) => {
  test('become a feed with an item for each', async () => {
    const content = foreignContent(articles);
    const out = await buildEdition('rss-feed', content);
    const xml = readdirSync(out, { recursive: true, encoding: 'utf8' }).filter((name) =>
      /\.(?:xml|opml)$/.test(name),
    );
    for (const name of xml) parseStrictly(readFileSync(join(out, name), 'utf8'));
    expect(xml.length).toBeGreaterThan(0);
    const items = xml
      .filter((name) => !name.includes('/'))
      .flatMap((name) => [...readFeed(join(out, name)).keys()]);
    expect(new Set(items).size).toBe(articles.length);
  });

  test('become a book with a chapter for each', async () => {
    const content = foreignContent(articles);
    const out = await buildEdition('epub-edition', content);
    const [name = ''] = readdirSync(out).filter((one) => one.endsWith('all.epub'));
    const pages = readBook(join(out, name));
    for (const page of pages.values()) parseStrictly(page);
    expect(pages.size).toBeGreaterThanOrEqual(articles.length);
  });

  test('become a newsletter', async () => {
    const content = foreignContent(articles);
    const out = await buildEdition('newsletter', content);
    checkMail(readFileSync(join(out, 'all.eml')));
    const text = readFileSync(join(out, 'all.txt'), 'utf8');
    expect(text).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/);
    expect(text.match(new RegExp(`^${articles.length}\\. `, 'gm'))?.length).toBeGreaterThanOrEqual(
      1,
    );
  });
});
