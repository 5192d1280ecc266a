import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { temporaryFolder } from '../test/support/content.ts';
import { MERIDIAN, publish } from './support/publications.ts';
import { runTool } from './support/run-tool.ts';

/** Shows a feed in a frame and writes down how it looks. */
const PAGE = `<!doctype html><title>Probe</title>
<iframe style="width: WIDTHpx; height: 2000px; border: 0" src="/FEED"></iframe><pre></pre>
<script>
document.querySelector('iframe').onload = ({ target }) => {
  const shown = target.contentDocument;
  const look = (selector) => {
    const element = shown.querySelector(selector);
    const { display, color } = shown.defaultView.getComputedStyle(element);
    const { left, top, width, right } = element.getBoundingClientRect();
    return { display, color, left, top, width, right, text: element.textContent.trim() };
  };
  const root = shown.documentElement;
  const notice = shown.querySelector('channel, feed');
  document.querySelector('pre').textContent = JSON.stringify({
    background: shown.defaultView.getComputedStyle(root).backgroundColor,
    ink: shown.defaultView.getComputedStyle(root).color,
    notice: shown.defaultView.getComputedStyle(notice, '::before').content,
    scrolls: root.scrollWidth > root.clientWidth,
    title: look('channel > title, feed > title'),
    item: look('item, entry'),
    itemTitle: look('item > title, entry > title'),
    summary: look('item > description, entry > summary'),
    date: look('item > pubDate, entry > published'),
    content: look('item > *|encoded, entry > content'),
  });
};
</script>`;

interface Look {
  readonly display: string;
  readonly color: string;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly right: number;
  readonly text: string;
}

interface Shown {
  readonly background: string;
  readonly ink: string;
  readonly notice: string;
  readonly scrolls: boolean;
  readonly title: Look;
  readonly item: Look;
  readonly itemTitle: Look;
  readonly summary: Look;
  readonly date: Look;
  readonly content: Look;
}

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.html': 'text/html',
  '.xml': 'application/xml',
};
const server = createServer((request, response) => {
  const { pathname, searchParams } = new URL(request.url ?? '', 'http://localhost');
  response.setHeader('Content-Type', TYPES[extname(pathname)] ?? 'text/plain');
  if (pathname === '/probe.html') {
    const width = searchParams.get('width') ?? '';
    response.end(PAGE.replace('FEED', searchParams.get('feed') ?? '').replace('WIDTH', width));
  } else if (existsSync(join(out, pathname))) response.end(readFileSync(join(out, pathname)));
  else response.writeHead(404).end();
});
let out = '';
let port = 0;

beforeAll(async () => {
  ({ out } = await publish(MERIDIAN));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  ({ port } = server.address() as AddressInfo);
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

async function show(feed: string, width: number, dark: boolean): Promise<Shown> {
  const html = await runTool(
    ['chromium', 'chromium'],
    [
      '--headless=new',
      '--no-sandbox',
      '--disable-gpu',
      `--user-data-dir=${temporaryFolder()}`,
      '--window-size=1400,1000',
      ...(dark ? ['--blink-settings=preferredColorScheme=0'] : []),
      '--dump-dom',
      `http://127.0.0.1:${port}/probe.html?feed=${feed}&width=${width}`,
    ],
  );
  const json = /<pre>(.+)<\/pre>/.exec(html)?.[1];
  if (json === undefined) throw new Error(`nothing was shown: ${html.slice(0, 500)}`);
  return JSON.parse(json.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&'));
}

const luminance = (color: string) => {
  const [red = 0, green = 0, blue = 0] = color.match(/\d+/g)?.map(Number) ?? [];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};

test.each([
  ['feed.xml', 1200, false],
  ['feed.xml', 1200, true],
  ['feed.xml', 360, false],
  ['feed.xml', 360, true],
  ['atom.xml', 360, true],
  ['tags/unicode.xml', 1200, false],
])('Chromium shows %s, %i pixels wide, dark: %s', async (feed, width, dark) => {
  const shown = await show(feed, width, dark);
  expect(luminance(shown.background) < luminance(shown.ink)).toBe(dark);
  expect(Math.abs(luminance(shown.background) - luminance(shown.ink))).toBeGreaterThan(150);
  expect(shown.notice).toContain('Copy the address of this page into a feed reader');
  expect(shown.scrolls).toBe(false);
  expect(shown.title.text).toMatch(/^The Meridian/);
  for (const look of [shown.title, shown.itemTitle, shown.summary, shown.date]) {
    expect(look).toMatchObject({ display: 'block' });
    expect(look.text).not.toBe('');
    expect(look.left).toBeGreaterThan(0);
    expect(look.right).toBeLessThanOrEqual(width);
  }
  // From top to bottom: the feed's title, an item's title, its date, its summary.
  const tops = [shown.title, shown.itemTitle, shown.date, shown.summary].map(({ top }) => top);
  expect(tops).toEqual([...tops].sort((a, b) => a - b));
  expect(shown.item.width).toBeLessThanOrEqual(720);
  expect(shown.content.display).toBe('none');
});
