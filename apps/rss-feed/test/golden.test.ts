import { cpSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expectGolden, temporaryFolder } from '@pressroom/test-support';
import { expect, test } from 'vitest';
import { build } from './support/build.ts';
import { load } from './support/content.ts';

const GOLDEN = fileURLToPath(new URL('golden', import.meta.url));
const EXPECTED = join(GOLDEN, 'expected');

test('a small publication, as its feeds are written', async () => {
  const folder = temporaryFolder();
  cpSync(join(GOLDEN, 'content'), folder, { recursive: true });
  const made = await build(load(folder));
  const written = [...made].filter(([name]) => /^[^/]+\.(?:xml|json|opml)$|^archive/.test(name));
  for (const [name, text] of written) expectGolden(join(EXPECTED, fileName(name)), text);
  expect(written.map(([name]) => fileName(name)).sort()).toEqual(readdirSync(EXPECTED).sort());
});

const fileName = (name: string) => name.replace('/', '-');
