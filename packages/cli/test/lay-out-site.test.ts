import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesIn, temporaryFolder, writeFiles } from '@pressroom/test-support';
import { expect, test, vi } from 'vitest';

vi.stubEnv('PRESSROOM_CACHE', temporaryFolder());
const { layOutSite } = await import('../src/site/lay-out-site.ts');

/** An edition with these files, published in a folder of the site. */
function part(name: string, folder: string, files: Readonly<Record<string, string>>) {
  const root = temporaryFolder();
  writeFiles(root, files);
  const entries = Object.entries(files).map(([file, text]) => ({ name: file, size: text.length }));
  return { name, folder, root, files: entries };
}

const names = (folder: string) => [...filesIn(folder).keys()];

test('puts each file at its public path, without a second copy of its bytes', () => {
  const out = join(temporaryFolder(), 'dist');
  const feed = part('feed', 'feeds/', { 'feed.xml': 'F', 'tags/a.xml': 'A' });
  const web = part('web', '', { 'index.html': 'W' });
  expect(layOutSite([feed, web], out)).toEqual([]);
  expect(names(out)).toEqual(['feeds/feed.xml', 'feeds/tags/a.xml', 'index.html']);
  expect(statSync(join(out, 'index.html')).ino).toBe(statSync(join(web.root, 'index.html')).ino);
});

test('removes what is no longer published, with its folder, and nothing else', () => {
  const out = join(temporaryFolder(), 'dist');
  layOutSite([part('web', '', { 'old/index.html': '1', 'index.html': '1' })], out);
  writeFileSync(join(out, 'mine.txt'), 'mine');
  layOutSite([part('web', '', { 'index.html': '2' })], out);
  expect(names(out)).toEqual(['index.html', 'mine.txt']);
  expect(existsSync(join(out, 'old'))).toBe(false);
  expect(readFileSync(join(out, 'index.html'), 'utf8')).toBe('2');
});

test('changes nothing where two editions make one file, and names both', () => {
  const out = join(temporaryFolder(), 'dist');
  layOutSite([part('web', '', { 'index.html': '1' })], out);
  const parts = [
    part('feed', '', { 'feed.xml': 'F', 'index.html': 'F' }),
    part('web', '', { 'index.html': '2' }),
  ];
  const [conflict] = layOutSite(parts, out);
  expect(conflict).toMatchObject({
    severity: 'error',
    message: 'The editions feed and web both make index.html.',
  });
  expect(readFileSync(join(out, 'index.html'), 'utf8')).toBe('1');
  expect(names(out)).toEqual(['index.html']);
});
