import {
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import {
  type Article,
  ContentIndex,
  type Diagnostic,
  hashOf,
  loadPublication,
} from '@pressroom/content-model';
import { Arguments, UsageError } from '@pressroom/edition';
import { contentFolder, PIXEL, PUBLICATION, temporaryFolder } from '@pressroom/test-support';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { buildEdition } from '../src/build-edition.ts';
import type { BuildContext, Edition, Output } from '../src/edition.ts';

// An edition with a file for each article, and a list of them.

const article = (title: string, text = 'Text.') =>
  `---\ntitle: ${title}\ndate: 2024-07-06\n---\n\n${text}\n`;

const NOTE: Diagnostic = {
  ruleId: 'note',
  severity: 'warning',
  message: 'made',
  file: 'articles/a.md',
  line: 1,
  column: 1,
};

interface Options {
  readonly force?: boolean;
  readonly code?: string;
  /** The slugs of the articles to make; with them, other files stay. */
  readonly only?: readonly string[];
  readonly args?: Readonly<Record<string, string>>;
  readonly onMake?: (article: Article, context: BuildContext) => void;
}

/** Builds a content folder with what earlier builds of it remembered; says which files it made. */
class Publisher {
  readonly content: string;
  readonly out = temporaryFolder();
  readonly cache = temporaryFolder();

  constructor(files: Readonly<Record<string, string | Buffer>>) {
    this.content = contentFolder({ 'publication.yaml': PUBLICATION, ...files });
  }

  async build({ force = false, code = 'code', only, args = {}, onMake }: Options = {}) {
    const made: string[] = [];
    const edition: Edition<readonly Article[]> = {
      name: 'cards',
      about: 'Makes cards.',
      plan: ({ articles }, given) => {
        if (given.text('issue') !== undefined) throw new UsageError('there is no such issue');
        return articles.filter(({ slug }) => only?.includes(slug) ?? true);
      },
      address: ({ url }) => url,
      texts: (articles) => articles,
      isPartial: () => only !== undefined,
      *build(articles, context): Generator<Output> {
        for (const one of articles) {
          yield {
            key: one.slug,
            inputs: () => one.inputs(),
            make() {
              made.push(one.slug);
              onMake?.(one, context);
              return [{ name: `${one.slug}.txt`, content: JSON.stringify(one.body()) }];
            },
          };
        }
        const titles = articles.map(({ title }) => title);
        const key = hashOf(titles);
        if (context.recall('titles', key) === undefined) made.push('titles');
        context.remember('titles', key, titles.length);
        yield { name: 'list.txt', content: titles.join('\n'), articles: titles.length };
      },
    };
    const index = ContentIndex.open(this.cache, this.content, code, force);
    const loaded = loadPublication(this.content, { asOf: '2024-12-31', index });
    const built = await buildEdition(edition, {
      ...{ loaded, index, force, code, out: this.out, cache: this.cache },
      manifest: join(this.cache, 'manifest.json'),
      args: new Arguments(args, []),
      progress: { step: () => {} },
    });
    index.save();
    return { ...built, titles: made };
  }

  write(name: string, text: string): void {
    writeFileSync(join(this.content, name), text);
  }

  read(name: string): string {
    return readFileSync(join(this.out, name), 'utf8');
  }

  files(): readonly string[] {
    return readdirSync(this.out).sort();
  }
}

/** Two articles, built; stamps of files are trusted, as they are some seconds later. */
async function builtBefore(files: Readonly<Record<string, string | Buffer>> = {}) {
  const publisher = new Publisher({
    'articles/a.md': article('A'),
    'articles/b.md': article('B'),
    ...files,
  });
  const first = await publisher.build();
  return { publisher, first };
}

beforeEach(() => {
  const later = Date.now() + 60_000;
  vi.spyOn(Date, 'now').mockReturnValue(later);
});

describe('a second build', () => {
  test('makes nothing again where nothing changed', async () => {
    const { publisher, first } = await builtBefore();
    expect(first.titles.sort()).toEqual(['a', 'b', 'titles']);
    expect(first.made?.changed).toBe(3);
    const before = statSync(join(publisher.out, 'a.txt'));
    const second = await publisher.build();
    expect(second.titles).toEqual([]);
    expect(second.made).toEqual({
      entries: expect.arrayContaining([...(first.made?.entries ?? [])]),
      changed: 0,
    });
    expect(second.made?.entries).toHaveLength(3);
    expect(statSync(join(publisher.out, 'a.txt')).mtimeMs).toBe(before.mtimeMs);
  });

  test('makes again what shows a text that changed', async () => {
    const { publisher } = await builtBefore();
    publisher.write('articles/a.md', article('A', 'Other words.'));
    const { titles, made } = await publisher.build();
    expect(titles).toEqual(['a']);
    expect(made?.changed).toBe(1);
    expect(publisher.read('a.txt')).toContain('Other words.');
    expect((await publisher.build()).titles).toEqual([]);
  });

  test('makes again a file that somebody changed or removed', async () => {
    const { publisher } = await builtBefore();
    const path = join(publisher.out, 'a.txt');
    const bytes = publisher.read('a.txt');
    writeFileSync(path, bytes.replace('Text', 'Taxt'));
    expect((await publisher.build()).titles).toEqual(['a']);
    expect(publisher.read('a.txt')).toBe(bytes);
    rmSync(path);
    expect((await publisher.build()).titles).toEqual(['a']);
    expect(publisher.read('a.txt')).toBe(bytes);
  });

  test('keeps a file with the same bytes, whenever it was written', async () => {
    const { publisher } = await builtBefore();
    utimesSync(join(publisher.out, 'a.txt'), 1, 1);
    expect((await publisher.build()).titles).toEqual([]);
    expect((await publisher.build()).made?.changed).toBe(0);
  });

  test.each<[string, Options]>([
    ['is asked to', { force: true }],
    ['is one of other code', { code: 'other' }],
  ])('makes everything again where it %s', async (_, options) => {
    const { publisher } = await builtBefore();
    const { titles, made } = await publisher.build(options);
    expect(titles.sort()).toEqual(['a', 'b', 'titles']);
    expect(made?.changed).toBe(0);
  });

  test('removes the files of an article that is gone, and no others', async () => {
    const { publisher } = await builtBefore();
    writeFileSync(join(publisher.out, 'notes.txt'), 'Not ours.');
    rmSync(join(publisher.content, 'articles/b.md'));
    const { titles, made } = await publisher.build();
    expect(titles).toEqual(['titles']);
    expect(publisher.files()).toEqual(['a.txt', 'list.txt', 'notes.txt']);
    expect(made?.entries.map(({ name }) => name).sort()).toEqual(['a.txt', 'list.txt']);
  });

  test('of some files keeps the others, and what is remembered of them', async () => {
    const { publisher } = await builtBefore();
    publisher.write('articles/a.md', article('A', 'Other words.'));
    const { titles } = await publisher.build({ only: ['a'] });
    expect(titles).toEqual(['a', 'titles']);
    expect(publisher.files()).toEqual(['a.txt', 'b.txt', 'list.txt']);
    expect((await publisher.build()).titles).toEqual(['titles']);
  });
});

describe('what the edition reports', () => {
  const onMake: Options['onMake'] = ({ slug }, { warn }) => {
    if (slug === 'a') warn(NOTE);
  };

  test('is reported again where the file is kept', async () => {
    const { publisher } = await builtBefore();
    publisher.write('articles/a.md', article('A', 'Other words.'));
    expect((await publisher.build({ onMake })).diagnostics).toEqual([NOTE]);
    const kept = await publisher.build({ onMake });
    expect(kept.titles).toEqual([]);
    expect(kept.diagnostics).toEqual([NOTE]);
    publisher.write('articles/a.md', article('A'));
    expect((await publisher.build()).diagnostics).toEqual([]);
  });

  test('stops the build where it is an error', async () => {
    const { publisher } = await builtBefore();
    publisher.write('articles/a.md', article('A', 'Other words.'));
    const before = publisher.read('a.txt');
    const { made, diagnostics } = await publisher.build({
      onMake: (_, { warn }) => warn({ ...NOTE, severity: 'error' }),
    });
    expect(made).toBe(undefined);
    expect(diagnostics).toHaveLength(1);
    expect(publisher.read('a.txt')).toBe(before);
    expect(publisher.files()).toEqual(['a.txt', 'b.txt', 'list.txt']);
  });

  test('of an image that cannot be decoded is not remembered: it is made again', async () => {
    const { publisher } = await builtBefore({
      'articles/dot.png': PIXEL,
      'articles/c.md': article('C', '![A dot](dot.png)'),
    });
    const fault = { ruleId: 'image-broken', message: 'broken', hint: 'save it again' } as const;
    const amend: Options['onMake'] = ({ slug }, context) => {
      const file = context.findImage('articles/dot.png');
      if (slug === 'c' && file) context.reportImage(file, fault);
    };
    publisher.write('articles/c.md', article('C', '![The dot](dot.png)'));
    const { made, diagnostics } = await publisher.build({ onMake: amend });
    expect(made).toBe(undefined);
    expect(diagnostics).toMatchObject([{ ruleId: 'image-broken', file: 'articles/c.md' }]);
    expect((await publisher.build()).titles).toEqual(['c']);
  });
});

describe('an error in the content', () => {
  test('leaves everything as it was', async () => {
    const { publisher } = await builtBefore();
    const before = publisher.read('b.txt');
    publisher.write('articles/b.md', article('B', 'Other words and [a link](gone.md).'));
    const { made, diagnostics } = await publisher.build();
    expect(made).toBe(undefined);
    expect(diagnostics).toMatchObject([{ ruleId: 'link-target', severity: 'error' }]);
    expect(publisher.read('b.txt')).toBe(before);
    expect(readdirSync(publisher.out)).toHaveLength(3);
  });

  test('in front matter is reported before the edition looks at anything', async () => {
    const { publisher } = await builtBefore();
    publisher.write('articles/b.md', '---\ntitle: B\n---\n\nText.\n');
    const { made, diagnostics, titles } = await publisher.build();
    expect({ made, titles }).toEqual({ made: undefined, titles: [] });
    expect(diagnostics).toMatchObject([{ ruleId: 'field-missing' }]);
  });

  test('explains why what was asked for is missing', async () => {
    const { publisher } = await builtBefore();
    const asked = { args: { issue: 'gone' } };
    await expect(publisher.build(asked)).rejects.toThrow(UsageError);
    publisher.write('articles/b.md', '---\ntitle: B\n---\n\nText.\n');
    const { diagnostics } = await publisher.build(asked);
    expect(diagnostics).toMatchObject([{ ruleId: 'field-missing' }]);
  });
});

test('a failure of the system leaves nothing half written', async () => {
  const { publisher } = await builtBefore();
  publisher.write('articles/a.md', article('A', 'Other words.'));
  publisher.write('articles/b.md', article('B', 'Other words.'));
  const before = publisher.read('a.txt');
  rmSync(join(publisher.out, 'list.txt'));
  mkdirSync(join(publisher.out, 'list.txt'));
  await expect(publisher.build()).rejects.toThrow('list.txt is a folder');
  expect(publisher.read('a.txt')).toBe(before);
  expect(readdirSync(publisher.out).filter((name) => /\d/.test(name))).toEqual([]);
});
