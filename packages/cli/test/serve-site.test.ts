import { createServer } from 'node:http';
import { temporaryFolder, writeFiles } from '@pressroom/test-support';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { serveSite } from '../src/site/serve-site.ts';

let base = '';
const server = createServer();

beforeAll(async () => {
  const folder = temporaryFolder();
  writeFiles(folder, {
    'index.html': 'Home',
    'one/index.html': 'One',
    'feed.xml': '<rss/>',
    'search/index.html': 'Search',
  });
  server.on(
    'request',
    serveSite(folder, '/blog/', () => Buffer.from('Missing')),
  );
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  base = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`;
});
afterAll(() => {
  server.close();
});

test.each([
  ['/blog/', 200, 'text/html', 'Home'],
  ['/blog/one/', 200, 'text/html', 'One'],
  ['/blog/feed.xml', 200, 'application/rss+xml; charset=utf-8', '<rss/>'],
  ['/blog/none/', 404, 'text/html; charset=utf-8', 'Missing'],
  ['/', 404, 'text/html; charset=utf-8', 'Missing'],
  ['/blog/%2e%2e/package.json', 404, 'text/html; charset=utf-8', 'Missing'],
])('answers %s with %i', async (path, status, type, text) => {
  const answer = await fetch(base + path);
  expect(answer.status).toBe(status);
  expect(answer.headers.get('content-type')).toContain(type);
  expect(await answer.text()).toBe(text);
});

test('leads from the address without a slash to the site', async () => {
  const answer = await fetch(`${base}/blog`, { redirect: 'manual' });
  expect([answer.status, answer.headers.get('location')]).toEqual([301, '/blog/']);
});

test('allows WebAssembly for the search alone', async () => {
  const policy = async (path: string) =>
    (await fetch(base + path)).headers.get('content-security-policy');
  expect(await policy('/blog/')).toBe("default-src 'self'");
  expect(await policy('/blog/search/')).toContain("'wasm-unsafe-eval'");
});
