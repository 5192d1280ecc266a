import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadPublication } from '@pressroom/content-model';
import { buildEdition, SAMPLE_CONTENT, temporaryFolder, wordsOf } from '@pressroom/test-support';
import { expect, test } from 'vitest';
import { readBook, readFeed } from './read-editions.ts';
import { firstMissing, indexOfWords, wordsOfHtml } from './words.ts';

/** The sample content, each article alone in an issue of its own. */
function oneIssueEach(): { content: string; articles: readonly { slug: string; url: string }[] } {
  const content = temporaryFolder();
  cpSync(SAMPLE_CONTENT, content, { recursive: true });
  rmSync(join(content, 'issues'), { recursive: true });
  const { publication } = loadPublication(content, { asOf: '2024-12-31' });
  const articles = publication?.articles ?? [];
  cpSync(join(SAMPLE_CONTENT, 'issues'), join(content, 'issues'), { recursive: true });
  for (const name of readdirSync(join(content, 'issues'))) {
    rmSync(join(content, 'issues', name), { recursive: true });
  }
  for (const { slug } of articles) {
    const text = `---\ntitle: Alone\ndate: 2024-12-01\narticles: [${slug}]\n---\n`;
    writeFileSync(join(content, 'issues', `${slug}.md`), text);
  }
  return { content, articles };
}

test('every article has the same words in the same order in every edition', async () => {
  const { content, articles } = oneIssueEach();
  expect(articles.length).toBeGreaterThanOrEqual(8);
  const feed = readFeed(join(await buildEdition('rss-feed', content), 'feed.xml'));
  const books = await buildEdition('epub-edition', content);
  const letters = await buildEdition('newsletter', content);
  const web = await buildEdition('web-edition', content);
  const bookNames = readdirSync(books);
  for (const { slug, url } of articles) {
    const words = wordsOfHtml(feed.get(url) ?? '');
    expect(words.length, `${slug} in the feed`).toBeGreaterThan(50);

    const name = bookNames.find((one) => one.endsWith(`-${slug}.epub`)) ?? '';
    const pages = [...readBook(join(books, name)).values()].map(wordsOfHtml);
    const inPages = pages.filter((page) => indexOfWords(page, words) !== -1);
    if (inPages.length === 0) {
      const [longest = []] = [...pages].sort((a, b) => b.length - a.length);
      expect(firstMissing(longest, words), `${slug} in the EPUB`).toBeUndefined();
    }
    expect(inPages, `${slug} in the EPUB, in one piece`).toHaveLength(1);

    const page = wordsOfHtml(readFileSync(join(web, slug, 'index.html'), 'utf8'));
    expect(firstMissing(page, words), `${slug} on its page`).toBeUndefined();

    // Plain text has no raised letters: 2⁵ is 2^5 there.
    const text = readFileSync(join(letters, `${slug}.txt`), 'utf8').replace(/(?<=\w)\^(?=\w)/g, '');
    const letter = wordsOf(text);
    expect(firstMissing(letter, words), `${slug} in the newsletter`).toBeUndefined();
  }
});
