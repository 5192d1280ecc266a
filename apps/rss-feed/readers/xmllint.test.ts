import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { awkwardContent, MERIDIAN, publish } from './support/publications.ts';
import { runTool } from './support/run-tool.ts';

test.each([
  ['our own publication', () => MERIDIAN],
  ['a publication of awkward texts', awkwardContent],
])('xmllint accepts every file of %s', async (_, content) => {
  const { out } = await publish(content());
  const files = readdirSync(out, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(?:xml|opml)$/.test(name))
    .map((name) => join(out, name));
  expect(files.length).toBeGreaterThan(10);
  expect(await runTool(['xmllint', 'libxml2-utils'], ['--nonet', '--noout', ...files])).toBe('');
});
