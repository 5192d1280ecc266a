import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadSharp } from '@pressroom/content-model';
import { buildEdition, contentFolder, filesIn } from '@pressroom/test-support';
import { expect, test } from 'vitest';

/** A photograph that was stored on its side, with the place where it was taken. */
async function photograph(): Promise<Buffer> {
  const sharp = await loadSharp();
  return sharp({ create: { width: 1200, height: 900, channels: 3, background: '#4477aa' } })
    .jpeg()
    .withMetadata({ orientation: 6 })
    .withExifMerge({ IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '38/1 42/1 0/1' } })
    .toBuffer();
}

test('a photograph is shown upright, in several sizes, and without the place where it was taken', async () => {
  const content = contentFolder({
    'articles/one/index.md': '---\ntitle: One\ndate: 2024-01-01\n---\n\n![Sea](sea.jpg)\n',
  });
  writeFileSync(join(content, 'articles', 'one', 'sea.jpg'), await photograph());
  const files = filesIn(await buildEdition('web-edition', content));
  const page = files.get(join('one', 'index.html'))?.toString() ?? '';
  expect(page).toContain(' width="900" height="1200"');
  const [, srcset = ''] = /srcset="([^"]*)"/.exec(page) ?? [];
  const widths = srcset.split(', ').map((one) => one.split(' '));
  expect(widths.map(([, width]) => width)).toEqual(['480w', '800w', '900w']);
  const sharp = await loadSharp();
  for (const [address = '', width] of widths) {
    const made = await sharp(files.get(address.slice(1))).metadata();
    expect(`${made.width}w`).toBe(width);
  }
  const images = [...files].filter(([name]) => name.startsWith('assets/images/'));
  expect(images).toHaveLength(4);
  for (const [name, bytes] of images) {
    const { exif, orientation } = await sharp(bytes).metadata();
    expect([exif, orientation], name).toEqual([undefined, undefined]);
  }
});
