import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import {
  HOSTILE,
  outputOf,
  PIXEL,
  requireTool,
  SAMPLE_CONTENT,
  temporaryFolder,
} from '@pressroom/test-support';
import { expect, test } from 'vitest';
import { buildFiles } from '../test/support/build.ts';
import { PLACES } from '../test/support/hostile-places.ts';
import { awkwardContent, publish } from './support/publications.ts';

async function expectClean(folder: string) {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(?:xml|opml)$/.test(name))
    .map((name) => join(folder, name));
  expect(files.length).toBeGreaterThan(10);
  expect(
    await outputOf(requireTool('xmllint', 'libxml2-utils'), ['--nonet', '--noout', ...files]),
  ).toBe('');
}

test.each([
  ['our own publication', () => SAMPLE_CONTENT],
  ['a publication of awkward texts', awkwardContent],
])('xmllint accepts every file of %s', async (_, content) => {
  const { out } = await publish(content());
  await expectClean(out);
});

test.each(Object.entries(PLACES))(
  'xmllint accepts the feeds, whatever stands in the %s',
  async (_, write) => {
    const folder = temporaryFolder();
    for (const [i, text] of HOSTILE.entries()) {
      const made = await buildFiles({
        'articles/a/index.md': write(text),
        'articles/a/c.png': PIXEL,
      });
      for (const [name, content] of made) {
        mkdirSync(dirname(join(folder, `${i}`, name)), { recursive: true });
        writeFileSync(join(folder, `${i}`, name), content);
      }
    }
    await expectClean(folder);
  },
);
