import { join } from 'node:path';
import { formatList } from '@pressroom/locales';

import { runPython, SAMPLE_CONTENT } from '@pressroom/test-support';
import { describe, expect, test } from 'vitest';
import { awkwardContent, publish } from './support/publications.ts';
import { wordsOfArticle, wordsOfHtml } from './support/words.ts';

// Titles are plain text: what feedparser takes for HTML in them, it must not sanitise.
const SCRIPT = `
import calendar, feedparser, json, sys
feedparser.SANITIZE_HTML = 'html' in sys.argv[2:]
feed = feedparser.parse(sys.argv[1])
print(json.dumps({
  'bozo': bool(feed.bozo), 'version': feed.version,
  'title': feed.feed.title, 'language': feed.feed.get('language'),
  'items': [{
    'id': e.id, 'link': e.link, 'title': e.title, 'author': e.get('author'),
    'authors': [a.get('name') for a in e.get('authors', [])],
    'published': calendar.timegm(e.published_parsed),
    'updated': calendar.timegm(e.updated_parsed) if 'updated' in e.keys() else None,
    'language': e.get('language'),
    'tags': [t.term for t in e.get('tags', [])],
    'media': [dict(m) for m in e.get('media_content', [])],
    'summary': e.get('summary', ''),
    'html': e.content[0].value if e.get('content') else '',
  } for e in feed.entries]}))
`;

interface Parsed {
  readonly bozo: boolean;
  readonly version: string;
  readonly title: string;
  readonly language: string;
  readonly items: readonly {
    readonly id: string;
    readonly link: string;
    readonly title: string;
    readonly author: string | null;
    readonly authors: readonly string[];
    readonly published: number;
    readonly updated: number | null;
    readonly language: string | null;
    readonly tags: readonly string[];
    readonly media: readonly { readonly url: string; readonly filesize: string }[];
    readonly html: string;
  }[];
}

async function parse(file: string, sanitise: boolean): Promise<Parsed> {
  return JSON.parse(await runPython(SCRIPT, [file, ...(sanitise ? ['html'] : [])]));
}

const seconds = (date: Date) => date.getTime() / 1000;

describe.each([
  ['our own publication', () => SAMPLE_CONTENT],
  ['a publication of awkward texts', awkwardContent],
])('feedparser reads %s', (_, content) => {
  test('as the model has it', async () => {
    const { publication, out } = await publish(content());
    const feed = await parse(join(out, 'feed.xml'), false);
    expect(feed).toMatchObject({ bozo: false, version: 'rss20', title: publication.title });
    expect(feed.items).toHaveLength(publication.articles.length);
    for (const [i, article] of publication.articles.entries()) {
      const item = feed.items[i];
      if (!item) throw new Error('no item');
      const { title, url, date, updated, authors, tags, cover, language } = article;
      const names = authors.map(({ name }) => name);
      expect(item).toMatchObject({
        title,
        link: url,
        author: formatList(names, language) || null,
        published: seconds(date),
        updated: updated ? seconds(updated) : null,
        language: language === publication.language ? null : language,
        tags,
      });
      expect(item.media.map(({ filesize }) => filesize)).toEqual(
        cover ? [String(cover.file.size)] : [],
      );
      expect(wordsOfHtml(item.html)).toEqual(wordsOfArticle(article));
    }
  });

  test('and, sanitised as readers do, with all of its words, images and links', async () => {
    const { publication, out } = await publish(content());
    const feed = await parse(join(out, 'feed.xml'), true);
    for (const [i, article] of publication.articles.entries()) {
      const html = feed.items[i]?.html ?? '';
      expect(wordsOfHtml(html)).toEqual(wordsOfArticle(article));
    }
  });

  test('in Atom too', async () => {
    const { publication, out } = await publish(content());
    const feed = await parse(join(out, 'atom.xml'), false);
    expect(feed).toMatchObject({ bozo: false, version: 'atom10', title: publication.title });
    expect(feed.items.map(({ title, link, authors }) => ({ title, link, authors }))).toEqual(
      publication.articles.map(({ title, url, authors }) => ({
        title,
        link: url,
        authors: authors.map(({ name }) => name),
      })),
    );
    expect(feed.items.map(({ html }) => wordsOfHtml(html))).toEqual(
      publication.articles.map(wordsOfArticle),
    );
  });
});
