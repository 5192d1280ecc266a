import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import {
  buildEdition,
  constructContent,
  epubcheck,
  outputOf,
  readMails,
  requireTool,
  runPython,
} from '@pressroom/test-support';
import { describe, expect, test } from 'vitest';
import { commonMarkArticles, foreignContent, naughtyArticles } from '../test/foreign-content.ts';

const FEEDPARSER = `
import feedparser, sys
for path in sys.argv[1:]:
    feed = feedparser.parse(path)
    if feed.bozo: print(path, feed.bozo_exception)
`;

describe.each([
  ['the examples of CommonMark', () => foreignContent(commonMarkArticles())],
  ['naughty strings', () => foreignContent(naughtyArticles())],
  ['every construct of Markdown', constructContent],
])('%s', (_, makeContent) => {
  test('xmllint and feedparser accept the feeds', async () => {
    const content = makeContent();
    const out = await buildEdition('rss-feed', content);
    const feeds = readdirSync(out, { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.(?:xml|opml)$/.test(name))
      .map((name) => join(out, name));
    const xmllint = requireTool('xmllint', 'libxml2-utils');
    expect(await outputOf(xmllint, ['--nonet', '--noout', ...feeds])).toBe('');
    const [main = ''] = feeds.filter((name) => name.endsWith('/feed.xml'));
    expect(await runPython(FEEDPARSER, [main])).toBe('');
  });

  test('EPUBCheck finds no error and no warning in the book', async () => {
    const content = makeContent();
    const out = await buildEdition('epub-edition', content);
    const [name = ''] = readdirSync(out).filter((one) => one.endsWith('all.epub'));
    expect(await epubcheck(join(out, name))).toEqual([]);
  });

  test('Python’s email parser finds no defect in the mail', async () => {
    const content = makeContent();
    const out = await buildEdition('newsletter', content);
    const [mail] = await readMails(join(out, 'all.eml'));
    expect(mail?.defects).toEqual([]);
  });
});
