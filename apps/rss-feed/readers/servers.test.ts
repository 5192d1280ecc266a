import type { ChildProcess } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import {
  freePort,
  outputOf,
  requireTool,
  SAMPLE_CONTENT,
  startCaddy,
  startNginx,
  temporaryFolder,
  waitForServer,
} from '@pressroom/test-support';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fetchRaw, recordingProxy } from './support/http.ts';
import { publish } from './support/publications.ts';

const recipe = (name: string) =>
  readFileSync(fileURLToPath(new URL(`../recipes/${name}`, import.meta.url)), 'utf8');

/** Starts nginx with its recipe in a server block. */
function startWithNginx(feeds: string, port: number): ChildProcess {
  const locations = recipe('nginx.conf').replaceAll('/var/www/feeds', feeds);
  return startNginx(`server {\n    listen 127.0.0.1:${port};\n${locations}\n}`);
}

/** Starts Caddy with its recipe. */
function startWithCaddy(feeds: string, port: number): ChildProcess {
  const site = recipe('Caddyfile').replaceAll('/var/www/feeds', feeds);
  return startCaddy(site.replace('example.org {', `http://127.0.0.1:${port} {`));
}

describe.each([
  ['nginx', startWithNginx],
  ['Caddy', startWithCaddy],
])('%s with the recipe', (_, start) => {
  let server: ChildProcess | undefined;
  let base = '';
  let out = '';

  beforeAll(async () => {
    ({ out } = await publish(SAMPLE_CONTENT));
    const port = await freePort();
    server = start(out, port);
    base = `http://127.0.0.1:${port}/feeds/`;
    await waitForServer(server, `${base}feed.xml`);
  });

  afterAll(() => {
    server?.kill();
  });

  const media = (ending: string) =>
    readdirSync(out, { recursive: true, encoding: 'utf8' }).find((name) => name.endsWith(ending));

  test('tells what each file is', async () => {
    const type = async (name = '') => {
      const url = base + name.split('/').map(encodeURIComponent).join('/');
      const { status, headers, body } = await fetchRaw(url);
      expect([name, status, body.equals(readFileSync(join(out, name)))]).toEqual([name, 200, true]);
      return headers['content-type']?.toLowerCase();
    };
    expect(await type('feed.xml')).toBe('application/rss+xml; charset=utf-8');
    expect(await type(media('日本語.xml'))).toBe('application/rss+xml; charset=utf-8');
    expect(await type('atom.xml')).toBe('application/atom+xml; charset=utf-8');
    expect(await type('feed.json')).toBe('application/feed+json; charset=utf-8');
    expect(await type('feeds.opml')).toBe('text/x-opml; charset=utf-8');
    expect(await type('feed.css')).toBe('text/css; charset=utf-8');
    expect(await type(media('.svg'))).toMatch(/^image\/svg\+xml/);
    expect(await type(media('.png'))).toBe('image/png');
  });

  test('sends compressed what becomes smaller', async () => {
    for (const name of ['feed.xml', 'atom.xml', 'feed.json', 'feeds.opml', 'feed.css']) {
      const { headers, body } = await fetchRaw(base + name, { 'Accept-Encoding': 'gzip' });
      const plain = readFileSync(join(out, name));
      expect([name, headers['content-encoding']]).toEqual([name, 'gzip']);
      expect(headers.vary).toMatch(/accept-encoding/i);
      expect(gunzipSync(body).equals(plain)).toBe(true);
      expect(body.length).toBeLessThan(plain.length / 2);
    }
  });

  test('sends nothing to whom has it, compressed or not', async () => {
    for (const encoding of ['identity', 'gzip']) {
      const accept = { 'Accept-Encoding': encoding };
      const { headers } = await fetchRaw(`${base}feed.xml`, accept);
      expect(headers.etag).toBeDefined();
      const byTag = { ...accept, 'If-None-Match': headers.etag };
      const byDate = { ...accept, 'If-Modified-Since': headers['last-modified'] };
      const both = { ...byTag, ...byDate };
      for (const condition of [byTag, byDate, both]) {
        const answer = await fetchRaw(`${base}feed.xml`, condition);
        expect([answer.status, answer.body.length]).toEqual([304, 0]);
      }
    }
  });

  test('lets browsers fetch the feeds, and no drawing run a script', async () => {
    const { headers } = await fetchRaw(`${base}feed.xml`);
    expect(headers['access-control-allow-origin']).toBe('*');
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['content-security-policy']).toContain("default-src 'none'");
    expect(headers['cache-control']).toBe('max-age=300');
  });

  test('says that there is nothing where there is nothing', async () => {
    expect((await fetchRaw(`${base}nothing.xml`)).status).toBe(404);
  });

  test("answers newsboat's third reload with 304", async () => {
    const proxy = await recordingProxy(base.slice(0, -'/feeds/'.length));
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'home'));
    writeFileSync(join(folder, 'urls'), `${proxy.url}/feeds/feed.xml\n`);
    writeFileSync(join(folder, 'config'), '');
    const args = ['-u', 'urls', '-c', 'cache.db', '-C', 'config', '-x', 'reload'];
    for (let i = 0; i < 3; i += 1) {
      await outputOf(requireTool('newsboat', 'newsboat'), args, {
        cwd: folder,
        env: { HOME: folder },
      });
    }
    expect(proxy.seen).toHaveLength(3);
    expect(proxy.seen[2]).toBe(304);
  });
});
