import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { tagUri } from '@pressroom/edition';
import { formatList } from '@pressroom/locales';

import {
  outputOf,
  requireTool,
  runPython,
  SAMPLE_CONTENT,
  temporaryFolder,
} from '@pressroom/test-support';
import { expect, test } from 'vitest';
import { awkwardContent, publish } from './support/publications.ts';
import { wordsOfArticle, wordsOfHtml } from './support/words.ts';

const READ_CACHE = `
import json, sqlite3, sys
rows = sqlite3.connect(sys.argv[1]).execute(
  'SELECT guid, title, author, url, pubDate, content FROM rss_item ORDER BY pubDate DESC, guid')
names = ['guid', 'title', 'author', 'url', 'date', 'content']
print(json.dumps([dict(zip(names, row)) for row in rows]))
`;

interface Row {
  readonly guid: string;
  readonly title: string;
  readonly author: string;
  readonly url: string;
  /** Seconds since 1970. */
  readonly date: number;
  readonly content: string;
}

async function read(feed: string): Promise<readonly Row[]> {
  const folder = temporaryFolder();
  const [urls, cache, config] = ['urls', 'cache.db', 'config'].map((name) => join(folder, name));
  if (!urls || !cache || !config) throw new Error('three paths');
  writeFileSync(urls, `file://${feed}\n`);
  writeFileSync(config, '');
  await outputOf(requireTool('newsboat', 'newsboat'), [
    '-u',
    urls,
    '-c',
    cache,
    '-C',
    config,
    '-x',
    'reload',
  ]);
  const json = await runPython(READ_CACHE, [cache]);
  return JSON.parse(json);
}

test.each([
  ['our own publication', () => SAMPLE_CONTENT],
  ['a publication of awkward texts', awkwardContent],
])('newsboat reads %s as the model has it', async (_, content) => {
  const { publication, out } = await publish(content());
  const inRss = await read(join(out, 'feed.xml'));
  expect(inRss.map(({ content, ...row }) => ({ ...row, words: wordsOfHtml(content) }))).toEqual(
    publication.articles.map((article) => ({
      guid: tagUri(publication, 'articles', article.id),
      title: article.title,
      author: formatList(
        article.authors.map(({ name }) => name),
        article.language,
      ),
      url: article.url,
      date: article.date.getTime() / 1000,
      words: wordsOfArticle(article),
    })),
  );
  const inAtom = await read(join(out, 'atom.xml'));
  const withoutAuthor = ({ author, ...row }: Row) => ({ ...row, content: row.content.trim() });
  expect(inAtom.map(withoutAuthor)).toEqual(inRss.map(withoutAuthor));
});
