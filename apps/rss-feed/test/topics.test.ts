import { PIXEL } from '@pressroom/test-support';
import { describe, expect, it } from 'vitest';
import { build, fileOf } from './support/build.ts';
import { article, load, writeContent } from './support/content.ts';

describe('the feeds of tags', () => {
  it('are one feed for spellings that differ in capitals only', async () => {
    const made = await build(
      load(
        writeContent({
          'articles/a.md': article({ date: '2024-01-01', tags: ['rust'] }),
          'articles/b.md': article({ date: '2024-01-02', tags: ['Rust'] }),
        }),
      ),
    );
    const feeds = [...made.keys()].filter((name) => name.startsWith('tags/'));
    expect(feeds).toEqual(['tags/rust.xml']);
    expect(fileOf(made, 'tags/rust.xml').match(/<item>/g)).toHaveLength(2);
    expect(fileOf(made, 'feeds.opml')).toContain(': Rust"');
  });

  it('are a file each for tags that make the same name, and the oldest keeps its address', async () => {
    const made = await build(
      load(
        writeContent({
          'articles/a.md': article({ date: '2024-01-01', tags: ['Open Source'] }),
          'articles/b.md': article({ date: '2024-01-02', tags: ['open-source'] }),
          'articles/c.md': article({ date: '2024-01-03', tags: ['Open Source'] }),
        }),
      ),
    );
    const feeds = [...made.keys()].filter((name) => name.startsWith('tags/')).sort();
    expect(feeds).toEqual([
      expect.stringMatching(/^tags\/open-source-[\da-f]{6}\.xml$/),
      'tags/open-source.xml',
    ]);
    expect(fileOf(made, 'tags/open-source.xml').match(/<item>/g)).toHaveLength(2);
    expect(fileOf(made, feeds[0] ?? '')).toContain(': open-source</title>');
    const opml = fileOf(made, 'feeds.opml');
    for (const feed of feeds) expect(opml).toContain(`/${feed}"`);
    expect(opml).toContain(': Open Source"');
    expect(opml).toContain(': open-source"');
  });
});

describe('the feeds of authors', () => {
  it('are one for each of two authors of one name, told apart by id', async () => {
    const made = await build(
      load(
        writeContent({
          'authors.yaml':
            'ada: { name: Ada Byron }\nada-2: { name: Ada Byron }\nbea: { name: Bea }\n',
          'articles/a.md': article({ date: '2024-01-01', authors: ['ada'] }),
          'articles/b.md': article({ date: '2024-01-02', authors: ['ada-2', 'bea'] }),
        }),
      ),
    );
    expect(fileOf(made, 'authors/ada.xml')).toContain(': Ada Byron (ada)</title>');
    expect(fileOf(made, 'authors/ada-2.xml')).toContain(': Ada Byron (ada-2)</title>');
    expect(fileOf(made, 'authors/bea.xml')).toContain(': Bea</title>');
    const opml = fileOf(made, 'feeds.opml');
    expect(opml).toContain(': Ada Byron (ada)"');
    expect(opml).toContain(': Ada Byron (ada-2)"');
  });

  it('are one each for an author of authors.yaml and another whose name is that id', async () => {
    const made = await build(
      load(
        writeContent({
          'authors.yaml': 'ada: { name: Ada Byron }\n',
          'articles/a.md': article({ date: '2024-01-01', authors: ['ada'] }),
          'articles/b.md': article({ date: '2024-01-02', authors: ['Ada'] }),
        }),
      ),
    );
    const feeds = [...made.keys()].filter((name) => name.startsWith('authors/')).sort();
    expect(feeds).toEqual([
      expect.stringMatching(/^authors\/ada-[\da-f]{6}\.xml$/),
      'authors/ada.xml',
    ]);
    expect(fileOf(made, 'authors/ada.xml')).toContain(': Ada Byron</title>');
  });
});

it('serves images whose names differ in capitals only under names of their own', async () => {
  const made = await build(
    load(
      writeContent({
        'articles/a/index.md': article({}, '![A](Dot.png) ![B](dot.png)'),
        'articles/a/Dot.png': PIXEL,
        'articles/a/dot.png': PIXEL,
      }),
    ),
  );
  const media = [...made.keys()].filter((name) => name.startsWith('media/'));
  expect(new Set(media.map((name) => name.toLowerCase())).size).toBe(2);
  const feed = fileOf(made, 'feed.xml');
  for (const name of media) expect(feed).toContain(`/${name}`);
});
