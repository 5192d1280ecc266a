import type { Article, Publication } from '@pressroom/content-model';
import { expect, test } from 'vitest';
import { build } from './support/build.ts';
import { article, load, writeContent } from './support/content.ts';

const day = (i: number) => new Date(Date.UTC(2020, 0, i)).toISOString();
const FILES = Object.fromEntries(
  Array.from({ length: 40 }, (_, i) => [
    `articles/a${i}.md`,
    article({ date: day(i), ...(i === 3 ? { tags: ['rare'] } : {}) }),
  ]),
);

/** The publication, and which of its bodies were asked for. */
function counted(feed: object): { publication: Publication; asked: string[] } {
  const publication = load(writeContent(FILES, { feed }));
  const asked: string[] = [];
  const count = (one: Article): Article =>
    new Proxy(one, {
      get: (target, name) => {
        if (name === 'body') asked.push(target.id);
        const value: unknown = Reflect.get(target, name, target);
        return typeof value === 'function' ? value.bind(target) : value;
      },
    });
  return { publication: { ...publication, articles: publication.articles.map(count) }, asked };
}

test('the newest articles alone are parsed where there are no archive pages, each once', async () => {
  const { publication, asked } = counted({ items: 5, archives: false, tags: false });
  await build(publication);
  expect(asked).toEqual(['a35', 'a36', 'a37', 'a38', 'a39']);
});

test('an old article is parsed for the feed of its tag', async () => {
  const { publication, asked } = counted({ items: 2, archives: false });
  await build(publication);
  expect(asked).toEqual(['a3', 'a38', 'a39']);
});

test('every article is parsed once for the archive, and for all formats and topics', async () => {
  const { publication, asked } = counted({ items: 5 });
  await build(publication);
  expect(asked).toHaveLength(40);
  expect(new Set(asked).size).toBe(40);
});
