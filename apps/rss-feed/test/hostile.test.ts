import { loadPublication } from '@pressroom/content-model';
import { expect, test } from 'vitest';
import { build, fileOf } from './support/build.ts';
import { article, PIXEL, PUBLICATION, writeContent } from './support/content.ts';
import { HOSTILE } from './support/hostile-text.ts';
import { itemsOf, parseStrictly, texts } from './support/parse-strictly.ts';
import { scanUrls } from './support/scan-urls.ts';

const OTHER = 'articles/other.md';
const other = article({ title: 'Another', date: '2024-01-01', id: 'other' }, 'Its *text*, whole.');

/** Where a hostile text may stand: the article's fields, and its body. */
const PLACES: Readonly<Record<string, (text: string) => string>> = {
  title: (text) => article({ title: text }),
  summary: (text) => article({ summary: text }),
  author: (text) => article({ authors: [text, { name: text, url: 'https://a.example/' }] }),
  tag: (text) => article({ tags: [text, `${text} again`] }),
  id: (text) => article({ id: text }),
  url: (text) => article({ url: `https://a.example/${text}` }),
  section: (text) => article({ section: text }),
  cover: (text) => article({ cover: { image: 'c.png', alt: text } }),
  text: (text) => article({}, `Before.\n\n${text} and ${text}\n\nAfter.`),
  code: (text) => article({}, `Before.\n\n    ${text}\n\n\`${text}\`\n\nAfter.`),
  link: (text) => article({}, `[${text}](<https://a.example/${text}> "${text}")`),
  image: (text) => article({}, `![${text}](<https://a.example/${text}> "${text}")`),
  html: (text) => article({}, `<div title="${text}" onclick="x">${text}</div>\n\nAfter.`),
};

const SETTINGS = ['title', 'description', 'rights', 'publisher'] as const;

async function expectSound(made: ReadonlyMap<string, string>) {
  for (const [name, text] of made) {
    if (/\.(?:xml|opml)$/.test(name)) expect(() => parseStrictly(text), name).not.toThrow();
    if (name.endsWith('.xml') && name !== 'atom.xml') expect(scanUrls(text), name).toEqual([]);
    if (name.endsWith('.json')) JSON.parse(text);
  }
  const item = itemsOf(fileOf(made, 'feed.xml')).find(
    (one) => texts(one, 'guid')[0] === 'tag:lamp.example,2020:articles/other',
  );
  expect(item && texts(item, 'title')).toEqual(['Another']);
  expect(item && texts(item, 'content:encoded')).toEqual(['<p>Its <em>text</em>, whole.</p>\n']);
}

test.each(Object.entries(PLACES))(
  'whatever stands in the %s, the feeds are sound and the other article is untouched',
  async (_, write) => {
    for (const text of HOSTILE) {
      const files = {
        'articles/a/index.md': write(text),
        'articles/a/c.png': PIXEL,
        [OTHER]: other,
      };
      const { publication, check } = loadPublication(writeContent(files), { asOf: '2025-01-01' });
      for (const { file, line, column, message } of check()) {
        expect({ file, line, column, message }).toEqual({
          file: 'articles/a/index.md',
          line: expect.any(Number),
          column: expect.any(Number),
          message: expect.any(String),
        });
      }
      if (!publication) throw new Error('no publication');
      await expectSound(await build(publication));
    }
  },
);

test.each(SETTINGS)('whatever stands in the %s of the publication', async (name) => {
  for (const text of HOSTILE) {
    const folder = writeContent({ [OTHER]: other }, { ...PUBLICATION, [name]: `${text} x` });
    const { publication } = loadPublication(folder, { asOf: '2025-01-01' });
    if (!publication) throw new Error(`no publication for ${JSON.stringify(text)}`);
    await expectSound(await build(publication));
  }
});

test('whatever stands in the bytes of an article', async () => {
  const bytes = Buffer.concat([
    Buffer.from(article({ title: 'T' }, 'Before \u0000\u0001\u001b \ufffe ]]> ')),
    Buffer.from([0xff, 0xfe, 0x80, 0xc0]),
  ]);
  const folder = writeContent({ 'articles/a/index.md': bytes, [OTHER]: other });
  const { publication, check } = loadPublication(folder, { asOf: '2025-01-01' });
  expect(check().map(({ ruleId, file }) => [ruleId, file])).toContainEqual([
    'encoding',
    'articles/a/index.md',
  ]);
  if (!publication) throw new Error('no publication');
  await expectSound(await build(publication));
});

test('a title of 10,000 characters and 10,000 nested quotes', async () => {
  const folder = writeContent({
    'articles/a/index.md': article({ title: 'x]]>&'.repeat(2000) }, `${'>'.repeat(10_000)} deep`),
    [OTHER]: other,
  });
  const { publication } = loadPublication(folder, { asOf: '2025-01-01' });
  if (!publication) throw new Error('no publication');
  const made = await build(publication);
  await expectSound(made);
  expect(fileOf(made, 'feed.xml')).toContain('deep');
});
