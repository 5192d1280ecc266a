import { withPage } from '@pressroom/test-support';
import axe from 'axe-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildSite } from './support/build-site.ts';
import { serve } from './support/serve.ts';

const PAGES = [
  '/',
  '/a-line-agreed-upon/',
  '/arabic-on-the-screen/',
  '/kinsoku/',
  '/issues/',
  '/issues/2024-07/',
  '/archive/',
  '/archive/2024/',
  '/tags/',
  '/tags/history/',
  '/authors/',
  '/people/ines/',
  '/search/?q=feed',
  '/subscribe/',
  '/404.html',
];

let base = '';
let stop = () => {};
beforeAll(async () => {
  ({ base, stop } = await serve(await buildSite()));
});
afterAll(() => stop());

describe.each([
  ['light', 360],
  ['light', 1440],
  ['dark', 360],
  ['dark', 1440],
] as const)('%s, %i pixels wide', (colorScheme, width) => {
  test('axe finds nothing, no page scrolls sideways, and all it asks for is there', async () => {
    const viewport = { width, height: 800 };
    await withPage({ colorScheme, viewport, bypassCSP: true }, async (page) => {
      const problems: string[] = [];
      page.on('response', (response) => {
        if (response.status() >= 400) problems.push(`${response.status()} ${response.url()}`);
      });
      page.on('request', (request) => {
        if (!request.url().startsWith(base)) problems.push(`asked for ${request.url()}`);
      });
      page.on('pageerror', (error) => problems.push(error.message));
      for (const path of PAGES) {
        await page.goto(base + path, { waitUntil: 'networkidle' });
        await page.evaluate(axe.source);
        const violations: readonly string[] = await page.evaluate(
          `axe.run().then(({ violations }) => violations.flatMap(({ id, nodes }) =>
            nodes.map(({ target }) => id + ': ' + target)))`,
        );
        problems.push(...violations.map((one) => `${path} ${one}`));
        const isWide = await page.evaluate('document.documentElement.scrollWidth > innerWidth');
        if (isWide === true) problems.push(`${path} scrolls sideways`);
      }
      expect(problems).toEqual([]);
    });
  });
});

test('the search finds words under the policy that the recipes set', async () => {
  await withPage({}, async (page) => {
    const problems: string[] = [];
    page.on('console', (message) => {
      if (message.type() === 'error') problems.push(message.text());
    });
    await page.goto(`${base}/search/?q=Greenwich`);
    await page.waitForSelector('#results article');
    expect(await page.textContent('#status')).toMatch(/\d/);
    const links = await page.$$eval('#results a', (all) =>
      all.map((one) => one.getAttribute('href')),
    );
    expect(links).toContain('/a-line-agreed-upon/');
    expect(problems).toEqual([]);
  });
});

test('all but the search works without scripts, and by keyboard', async () => {
  await withPage({ javaScriptEnabled: false }, async (page) => {
    await page.goto(`${base}/`);
    await page.keyboard.press('Tab');
    const focused = page.locator(':focus');
    expect(await focused.textContent()).toBe('Skip to content');
    expect(await focused.isVisible()).toBe(true);
    await page.keyboard.press('Enter');
    expect(page.url()).toBe(`${base}/#main`);
    await page.goto(`${base}/search/`);
    expect(await page.textContent('noscript')).toContain('JavaScript');
  });
});
