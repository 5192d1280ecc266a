import type { ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { filesIn, freePort, startCaddy, startNginx, waitForServer } from '@pressroom/test-support';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildSite } from './support/build-site.ts';

const recipe = (name: string) =>
  readFileSync(fileURLToPath(new URL(`../recipes/${name}`, import.meta.url)), 'utf8');

/** Starts nginx with its recipe. */
function startWithNginx(site: string, port: number): ChildProcess {
  const server = recipe('nginx.conf').replace('/var/www/site', site);
  return startNginx(server.replace('listen 80;', `listen 127.0.0.1:${port};`));
}

/** Starts Caddy with its recipe. */
function startWithCaddy(site: string, port: number): ChildProcess {
  const block = recipe('Caddyfile').replace('/var/www/site', site);
  return startCaddy(block.replace('example.org {', `http://127.0.0.1:${port} {`));
}

describe.each([
  ['nginx', startWithNginx],
  ['Caddy', startWithCaddy],
])('%s with the recipe', (_, start) => {
  let server: ChildProcess | undefined;
  let base = '';
  let site = '';

  beforeAll(async () => {
    site = await buildSite();
    const port = await freePort();
    server = start(site, port);
    base = `http://127.0.0.1:${port}`;
    await waitForServer(server, base);
  });

  afterAll(() => {
    server?.kill();
  });

  const typeOf = async (path: string) => {
    const { status, headers } = await fetch(base + path);
    expect([path, status]).toEqual([path, 200]);
    return headers.get('content-type')?.toLowerCase();
  };

  test('says what each file is', async () => {
    expect(await typeOf('/a-line-agreed-upon/')).toBe('text/html; charset=utf-8');
    expect(await typeOf('/feeds/feed.xml')).toBe('application/rss+xml; charset=utf-8');
    expect(await typeOf('/feeds/atom.xml')).toBe('application/atom+xml; charset=utf-8');
    expect(await typeOf('/feeds/feed.json')).toBe('application/feed+json; charset=utf-8');
    expect(await typeOf('/sitemap.xml')).toBe('application/xml; charset=utf-8');
    expect(await typeOf('/issues/2024-07.txt')).toBe('text/plain; charset=utf-8');
    expect(await typeOf('/issues/the-meridian-2024-07.epub')).toBe('application/epub+zip');
    expect(await typeOf('/issues/catalog.opds.xml')).toMatch(/^application\/atom\+xml/);
  });

  test('lets browsers keep what has a hash in its name, and asks again for pages', async () => {
    const [asset = ''] = [...filesIn(site).keys()].filter((name) =>
      name.startsWith('assets/style'),
    );
    const kept = await fetch(`${base}/${asset}`);
    expect(kept.headers.get('cache-control')).toContain('max-age=31536000');
    const page = await fetch(`${base}/feeds/feed.xml`);
    expect(page.headers.get('cache-control')).toContain('max-age=300');
    const etag = page.headers.get('etag') ?? '';
    const again = await fetch(`${base}/feeds/feed.xml`, { headers: { 'If-None-Match': etag } });
    expect(again.status).toBe(304);
  });

  test('allows nothing from elsewhere, and WebAssembly for the search alone', async () => {
    const policy = async (path: string) =>
      (await fetch(base + path)).headers.get('content-security-policy');
    expect(await policy('/')).toBe("default-src 'self'");
    expect(await policy('/search/')).toContain("'wasm-unsafe-eval'");
  });

  test('sends the page for what is not there', async () => {
    const answer = await fetch(`${base}/nowhere/`);
    expect(answer.status).toBe(404);
    expect(await answer.text()).toContain('Page not found');
  });
});
