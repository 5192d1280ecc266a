import { extname, join } from 'node:path';
import { SAMPLE_CONTENT, withPage } from '@pressroom/test-support';
import { beforeAll, expect, test } from 'vitest';
import { publish } from './support/publications.ts';

/** Writes down how a feed looks. */
const PROBE = `(() => {
  const look = (selector) => {
    const element = document.querySelector(selector);
    const { display, color } = getComputedStyle(element);
    const { left, top, width, right } = element.getBoundingClientRect();
    return { display, color, left, top, width, right, text: element.textContent.trim() };
  };
  const root = document.documentElement;
  const notice = document.querySelector('channel, feed');
  return {
    background: getComputedStyle(root).backgroundColor,
    ink: getComputedStyle(root).color,
    notice: getComputedStyle(notice, '::before').content,
    scrolls: root.scrollWidth > root.clientWidth,
    title: look('channel > title, feed > title'),
    item: look('item, entry'),
    itemTitle: look('item > title, entry > title'),
    summary: look('item > description, entry > summary'),
    date: look('item > pubDate, entry > published'),
    content: look('item > *|encoded, entry > content'),
  };
})()`;

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
  '.xml': 'application/xml',
};
let out = '';

beforeAll(async () => {
  ({ out } = await publish(SAMPLE_CONTENT));
});

function show(feed: string, width: number, dark: boolean): Promise<Shown> {
  const colorScheme = dark ? 'dark' : 'light';
  return withPage({ viewport: { width, height: 2000 }, colorScheme }, async (page) => {
    await page.route('**', (route) => {
      const { pathname } = new URL(route.request().url());
      const contentType = TYPES[extname(pathname)] ?? 'text/plain';
      return route.fulfill({ path: join(out, pathname), contentType });
    });
    await page.goto(`http://localhost/${feed}`);
    return page.evaluate<Shown>(PROBE);
  });
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
