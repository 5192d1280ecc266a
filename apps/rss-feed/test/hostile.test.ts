import { loadPublication } from '@pressroom/content-model';
import { HOSTILE, itemsOf, PIXEL, parseStrictly, texts } from '@pressroom/test-support';
import { expect, test } from 'vitest';
import { build, fileOf } from './support/build.ts';
import { article, PUBLICATION, writeContent } from './support/content.ts';
import { PLACES } from './support/hostile-places.ts';
import { scanUrls } from './support/scan-urls.ts';

const OTHER = 'articles/other.md';
const other = article({ title: 'Another', date: '2024-01-01', id: 'other' }, 'Its *text*, whole.');

const SETTINGS = ['title', 'description', 'rights', 'publisher'] as const;

async function expectSound(made: ReadonlyMap<string, string>) {
  for (const [name, text] of made) {
    if (/\.(?:xml|opml)$/.test(name)) expect(() => parseStrictly(text), name).not.toThrow();
    if (/\.(?:xml|json|opml)$/.test(name)) expect(scanUrls(name, text), name).toEqual([]);
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
