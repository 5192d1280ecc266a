import { existsSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import { basename, join } from 'node:path';
import { PIXEL, temporaryFolder } from '@pressroom/test-support';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { fetchImages, isPrivateAddress } from '../src/fetch-images.ts';

const certificate = (name: string) =>
  readFileSync(join(import.meta.dirname, 'certificate', name), 'utf8');

let server: Server;
let base: string;

beforeAll(async () => {
  server = createServer({ key: certificate('key.pem'), cert: certificate('certificate.pem') });
  server.on('request', ({ url }, response) => {
    if (url === '/a/photo.png?size=2') response.setHeader('content-type', 'image/png').end(PIXEL);
    else if (url === '/moved') response.writeHead(302, { location: '/a/photo.png?size=2' }).end();
    else if (url === '/loop') response.writeHead(302, { location: '/loop' }).end();
    else if (url === '/plain') response.writeHead(302, { location: 'http://x.example/' }).end();
    else if (url === '/page') response.setHeader('content-type', 'text/html').end('<p>');
    else if (url === '/large') {
      response.setHeader('content-type', 'image/png');
      response.end(Buffer.alloc(21_000_000));
    } else response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  base = `https://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const fetchHere = (paths: readonly string[]) =>
  fetchImages(
    paths.map((path) => base + path),
    { folder: temporaryFolder(), isPrivate: () => false, ca: certificate('certificate.pem') },
  );

test('images are fetched, under the names in their addresses', async () => {
  const { paths, problems } = await fetchHere(['/a/photo.png?size=2', '/moved']);
  expect([...problems]).toEqual([]);
  for (const path of paths.values()) {
    expect(basename(path)).toMatch(/^photo-[\da-f]{8}\.png$/);
    expect(readFileSync(path).equals(PIXEL)).toBe(true);
  }
});

test.each([
  ['/page', 'It is no image, but "text/html".'],
  ['/gone', 'The server answered 404.'],
  ['/loop', 'The address leads to others without end.'],
  ['/plain', 'Only https: is fetched.'],
  ['/large', 'It is larger than 20 MB.'],
])('%s is not fetched', async (path, problem) => {
  const { paths, problems } = await fetchHere([path]);
  expect(paths.size).toBe(0);
  expect([...problems.values()]).toEqual([problem]);
});

test('nothing of this machine is asked', async () => {
  const folder = temporaryFolder();
  const port = new URL(base).port;
  const addresses = [`${base}/moved`, `https://localhost:${port}/moved`, `https://[::1]:${port}/x`];
  const { paths, problems } = await fetchImages(addresses, {
    folder,
    ca: certificate('certificate.pem'),
  });
  expect(paths.size).toBe(0);
  for (const address of addresses) expect(problems.get(address)).toContain('of this machine');
  expect(existsSync(join(folder, 'moved'))).toBe(false);
});

test.each([
  ['127.0.0.1', true],
  ['10.1.2.3', true],
  ['172.31.0.1', true],
  ['192.168.1.1', true],
  ['169.254.169.254', true],
  ['::1', true],
  ['::ffff:127.0.0.1', true],
  ['fe80::1', true],
  ['fd00::1', true],
  ['93.184.215.14', false],
  ['2606:2800::1', false],
])('%s is private: %s', (address, isPrivate) => {
  expect(isPrivateAddress(address)).toBe(isPrivate);
});
