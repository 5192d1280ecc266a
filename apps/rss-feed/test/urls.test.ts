import { fileURLToPath } from 'node:url';
import { itemsOf, PIXEL, texts } from '@pressroom/test-support';
import { expect, test } from 'vitest';
import { build, buildFiles, fileOf } from './support/build.ts';
import { article, load } from './support/content.ts';
import { scanUrls } from './support/scan-urls.ts';

const BODY = `
[root](</about/?q=a b>) [host](https://bücher.example/straße?ü=ß#ä) [bare](//cdn.example/x)
[place](#the-part) [other](../b/) [place in the other](../b/#das-stück) [mail](mailto:ü@b.example)
[two spaces](<https://x.example/a b "c">) [script](javascript:alert(1)) [upper](JaVaScRiPt:alert(1))
[ftp](ftp://files.example/x) <https://автор.example/путь>

![ours](pixel.png) ![theirs](<https://bilder.example/ä ö.png>) ![gone](gone.png)

## The part

A note.[^1]

<blockquote cite="/quoted from">Quoted</blockquote> <q cite="../b/">this</q>
<del cite="https://ö.example/">gone</del>
<video src="/film.mp4" poster="poster.png"></video> <audio src="ton.mp3"></audio>
<iframe src="//player.example/1"></iframe> <object data="thing.swf"></object>
<picture><source srcset="a.png 2x, b.png"><img src="pixel.png" srcset="/b.png 2x" alt="P"></picture>
<a href="&#106;avascript:alert(1)">disguised</a> <a href=" java&#10;script:alert(1)">again</a>
<a href="data:text/html,x">data</a> <a href="vbscript:x">vb</a> <a name="old"></a><a href="#old">old</a>
<a href="#nowhere">nowhere</a> <img src="data:image/png;base64,AA" alt="D"> <form action="/x">F</form>
<svg viewBox="0 0 1 1"><defs><path id="p" d="M0 0"/></defs><use href="#p"/><a href="/x"><text>S</text></a></svg>
<table background="/b.png"><tr><td background="c.png">Cell</td></tr></table>

[^1]: The note.
`;

test('every address is absolute and ASCII, and every place in the article is there', async () => {
  const made = await buildFiles({
    'articles/a/index.md': article(
      { date: '2024-07-07', cover: { image: 'cover ä.png', alt: 'C' } },
      BODY,
    ),
    'articles/a/pixel.png': PIXEL,
    'articles/a/cover ä.png': PIXEL,
    'articles/b/index.md': article({ url: '/straße/ü x' }, '## Das Stück\n\nText.'),
  });
  expectNoFaults(made);
  const [item] = itemsOf(fileOf(made, 'feed.xml'));
  const html = item ? (texts(item, 'content:encoded')[0] ?? '') : '';
  for (const url of [
    'https://lamp.example/about/?q=a%20b',
    'https://xn--bcher-kva.example/stra%C3%9Fe?%C3%BC=%C3%9F#%C3%A4',
    'https://cdn.example/x',
    'https://lamp.example/a/#the-part',
    'https://lamp.example/stra%C3%9Fe/%C3%BC%20x#das-st%C3%BCck',
    'https://lamp.example/feeds/media/articles/a/pixel.png',
    'https://lamp.example/feeds/media/articles/a/cover%20%C3%A4.png',
    'https://bilder.example/%C3%A4%20%C3%B6.png',
    'https://lamp.example/quoted%20from',
    'https://xn--nda.example/',
  ]) {
    expect(html).toContain(`"${url}"`);
  }
  expect(html).not.toMatch(/script:/i);
  expect(made.has('media/articles/a/cover ä.png')).toBe(true);
});

test('so it is in our own publication', async () => {
  const content = fileURLToPath(new URL('../../../content', import.meta.url));
  expectNoFaults(await build(load(content)));
});

function expectNoFaults(made: ReadonlyMap<string, string>): void {
  const feeds = [...made].filter(([name]) => /\.(?:xml|json|opml)$/.test(name));
  expect(feeds.map(([name]) => name)).toContain('feed.json');
  for (const [name, text] of feeds) expect([name, scanUrls(name, text)]).toEqual([name, []]);
}

test('the scanner finds what it looks for', () => {
  const page = 'https://a.example/';
  const formats: ((html: string) => readonly string[])[] = [
    (html) =>
      scanUrls(
        'feed.xml',
        `<rss xmlns:content="c"><item><link>${page}</link>
          <content:encoded><![CDATA[${html}]]></content:encoded></item></rss>`,
      ),
    (html) =>
      scanUrls(
        'atom.xml',
        `<feed><entry><link rel="alternate" href="${page}"/>
          <content><![CDATA[${html}]]></content></entry></feed>`,
      ),
    (html) => scanUrls('feed.json', JSON.stringify({ items: [{ url: page, content_html: html }] })),
  ];
  const good = '<a href="https://b.example/">x</a> <a href="mailto:x@b.example">x</a>';
  expect(formats.map((scan) => scan(good))).toEqual([[], [], []]);
  expect(scanUrls('feeds.opml', '<opml><outline xmlUrl="/a" htmlUrl="b"/></opml>').length).toBe(2);
  for (const bad of [
    '<a href="/x">x</a>',
    '<a href="#x">x</a>',
    '<a href="https://ü.example/">x</a>',
    '<a href="https://b.example/a b">x</a>',
    '<a href="javascript:x">x</a>',
    '<img src="x.png">',
    '<img src="https://b.example/x.png" srcset="https://b.example/y.png 2x">',
    '<video poster="p.png"></video>',
    '<q cite="//b.example/">x</q>',
    '<blockquote cite="https://ü.example/">x</blockquote>',
    '<a href="https://a.example/#x">x</a>',
    '<p style="position: fixed">x</p>',
    '<p onclick="x">x</p>',
    '<svg><a href="/x">x</a></svg>',
  ]) {
    expect([bad, ...formats.map((scan) => scan(bad).length)]).toEqual([bad, 1, 1, 1]);
  }
});
