import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { buildFiles } from '../test/support/build.ts';
import { PIXEL, temporaryFolder } from '../test/support/content.ts';
import { PLACES } from '../test/support/hostile-places.ts';
import { HOSTILE } from '../test/support/hostile-text.ts';
import { awkwardContent, MERIDIAN, publish } from './support/publications.ts';
import { runTool } from './support/run-tool.ts';

async function expectClean(folder: string) {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(?:xml|opml)$/.test(name))
    .map((name) => join(folder, name));
  expect(files.length).toBeGreaterThan(10);
  expect(await runTool(['xmllint', 'libxml2-utils'], ['--nonet', '--noout', ...files])).toBe('');
}

test.each([
  ['our own publication', () => MERIDIAN],
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
