import { findAll, itemsOf, texts } from '@pressroom/test-support';
import { expect, test } from 'vitest';
import { build, fileOf } from './support/build.ts';
import { article, load, writeContent } from './support/content.ts';

const SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9">';

function contentWith(svg: string) {
  return writeContent({
    'articles/a/index.md': article({ cover: { image: 'a.svg', alt: 'A' } }, '![Drawn](b.svg) it.'),
    'articles/a/a.svg': svg,
    'articles/a/b.svg': svg,
  });
}

test('a drawing is served without what runs, and as large as it is told to be', async () => {
  const made = await build(load(contentWith(`${SVG}<script>x()</script><path d="M0 0"/></svg>`)));
  const served = fileOf(made, 'media/articles/a/a.svg');
  expect(served).toContain('<path d="M0 0">');
  expect(served).not.toContain('script');
  const [item] = itemsOf(fileOf(made, 'feed.xml'));
  const media = item && findAll(item, 'media:content')[0];
  expect(media?.attributes.fileSize).toBe(String(Buffer.byteLength(served, 'latin1')));
});

test('one that cannot be read gives way to its words', async () => {
  const made = await build(load(contentWith(`${SVG}<path d="M0 0"></g></svg>`)));
  const [item] = itemsOf(fileOf(made, 'feed.xml'));
  expect(item && texts(item, 'content:encoded')).toEqual(['<p>Drawn it.</p>\n']);
  expect(item && findAll(item, 'media:content')).toEqual([]);
  expect([...made.keys()].filter((name) => name.startsWith('media/'))).toEqual([]);
});

test('a picture within a text is an image beside every feed, a formula its text', async () => {
  const svg =
    '<svg width="20" height="20" onload="x()"><title>A red circle</title><circle r="9" fill="#c00"/></svg>';
  const math = '<math alttext="A = pi"><mi>A</mi><mo>=</mo><mi>π</mi></math>';
  const content = writeContent({
    'articles/a.md': article({}, `${svg}\n\nThe area ${math}.`),
    'articles/b.md': article({}, `Again ${svg}`),
  });
  const made = await build(load(content));
  const pictures = [...made.keys()].filter((name) => name.startsWith('media/'));
  expect(pictures).toEqual([expect.stringMatching(/^media\/pictures\/[\da-f]{16}\.svg$/)]);
  const [picture = ''] = pictures;
  expect(fileOf(made, picture)).toBe(
    '<?xml version="1.0" encoding="UTF-8"?>\n<svg xmlns="http://www.w3.org/2000/svg" width="20" height="20"><title>A red circle</title><circle r="9" fill="#c00"></circle></svg>\n',
  );
  const items = itemsOf(fileOf(made, 'feed.xml'));
  const html = items.flatMap((item) => texts(item, 'content:encoded')).join('');
  expect(html).toContain(`/${picture}" alt="A red circle" width="20" height="20">`);
  expect(html).toContain('<p>The area <i>A = π</i>.</p>');
  for (const file of ['feed.xml', 'atom.xml', 'feed.json']) {
    expect(fileOf(made, file)).toContain(picture);
    expect(fileOf(made, file)).not.toMatch(/<(?:svg|math)|&lt;(?:svg|math)/);
  }
});
