import { createHash } from 'node:crypto';
import { lookup as lookupHost } from 'node:dns';
import { writeFileSync } from 'node:fs';
import type { IncomingMessage } from 'node:http';
import { get, type RequestOptions } from 'node:https';
import { BlockList, isIP, type LookupFunction } from 'node:net';
import { join } from 'node:path';
import { reasonOf } from './reason-of.ts';

/** Bytes, milliseconds, and how often an address may lead to another. */
const MAX_SIZE = 20_000_000;
const TIMEOUT = 30_000;
const MAX_REDIRECTS = 5;
const AT_ONCE = 4;

/** Endings of files by the media types of images. */
const ENDINGS: Readonly<Record<string, string>> = {
  'image/avif': 'avif',
  'image/gif': 'gif',
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/svg+xml': 'svg',
  'image/webp': 'webp',
};

/** Addresses of this machine and of local networks (RFC 6890). */
const PRIVATE = new BlockList();
for (const subnet of [
  ...['0.0.0.0/8', '10.0.0.0/8', '100.64.0.0/10', '127.0.0.0/8', '169.254.0.0/16', '172.16.0.0/12'],
  ...['192.0.0.0/24', '192.168.0.0/16', '198.18.0.0/15', '224.0.0.0/4', '240.0.0.0/4'],
]) {
  const [network = '', bits] = subnet.split('/');
  PRIVATE.addSubnet(network, Number(bits), 'ipv4');
}
for (const subnet of ['::/96', '64:ff9b::/96', 'fc00::/7', 'fe80::/10', 'ff00::/8']) {
  const [network = '', bits] = subnet.split('/');
  PRIVATE.addSubnet(network, Number(bits), 'ipv6');
}

/** Returns whether an IP address is of this machine or of a local network. */
export function isPrivateAddress(address: string): boolean {
  // An IPv4 address in the form of IPv6.
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (mapped !== undefined) return PRIVATE.check(mapped, 'ipv4');
  return PRIVATE.check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4');
}

export interface FetchOptions {
  /** The folder for the files. */
  readonly folder: string;
  /** Which addresses may not be asked; tests let their own server through. */
  readonly isPrivate?: (address: string) => boolean;
  /** Certificates to trust besides those of Node.js. */
  readonly ca?: string;
  step?(done: number, total: number): void;
}

export interface Fetched {
  /** Paths of the files, by the addresses of the images. */
  readonly paths: ReadonlyMap<string, string>;
  /** Why others could not be fetched. */
  readonly problems: ReadonlyMap<string, string>;
}

/** Fetches images of other sites, by HTTPS alone, a few at a time. */
export async function fetchImages(
  addresses: readonly string[],
  options: FetchOptions,
): Promise<Fetched> {
  const paths = new Map<string, string>();
  const problems = new Map<string, string>();
  const waiting = [...new Set(addresses)];
  const total = waiting.length;
  const work = async () => {
    for (let address = waiting.shift(); address !== undefined; address = waiting.shift()) {
      try {
        paths.set(address, await fetchImage(address, options));
      } catch (error) {
        problems.set(address, reasonOf(error));
      }
      options.step?.(paths.size + problems.size, total);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return { paths, problems };
}

async function fetchImage(address: string, options: FetchOptions): Promise<string> {
  let url = new URL(address.startsWith('//') ? `https:${address}` : address);
  // Most servers that had only HTTP have both today.
  if (url.protocol === 'http:') url = new URL(`https:${url.href.slice('http:'.length)}`);
  for (let redirects = 0; redirects <= MAX_REDIRECTS; redirects += 1) {
    if (url.protocol !== 'https:') throw new Error('Only https: is fetched.');
    const response = await request(url, options);
    const { statusCode = 0, headers } = response;
    if (statusCode >= 300 && statusCode < 400 && headers.location !== undefined) {
      response.destroy();
      url = new URL(headers.location, url);
      continue;
    }
    if (statusCode !== 200) {
      response.destroy();
      throw new Error(`The server answered ${statusCode}.`);
    }
    const type = headers['content-type']?.split(';')[0]?.trim().toLowerCase() ?? '';
    const ending = ENDINGS[type];
    if (ending === undefined) {
      response.destroy();
      throw new Error(`It is no image, but "${type}".`);
    }
    const bytes = await readAll(response);
    const path = join(options.folder, fileName(url, ending));
    writeFileSync(path, bytes);
    return path;
  }
  throw new Error('The address leads to others without end.');
}

function request(
  url: URL,
  { isPrivate = isPrivateAddress, ca }: FetchOptions,
): Promise<IncomingMessage> {
  const host = url.hostname.replace(/^\[|\]$/g, '');
  if (isIP(host) !== 0 && isPrivate(host)) return Promise.reject(privateError(host));
  const lookup: LookupFunction = (name, options, done) => {
    lookupHost(name, { ...options, all: true }, (error, found) => {
      const refused = found?.find((one) => isPrivate(one.address));
      if (error || !refused) done(error, found ?? []);
      else done(privateError(name), []);
    });
  };
  const settings: RequestOptions = {
    lookup,
    timeout: TIMEOUT,
    signal: AbortSignal.timeout(TIMEOUT),
    headers: { accept: 'image/*' },
    ...(ca === undefined ? {} : { ca }),
  };
  return new Promise((resolve, reject) => {
    const sent = get(url, settings, resolve);
    sent.on('error', reject);
    sent.on('timeout', () => sent.destroy(new Error('The server did not answer in time.')));
  });
}

function privateError(host: string): Error {
  return new Error(`"${host}" is an address of this machine or of a local network.`);
}

async function readAll(response: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of response) {
    size += chunk.length;
    if (size > MAX_SIZE) throw new Error('It is larger than 20 MB.');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** The name in the address, with a hash of the whole, since many images are `image.png`. */
function fileName({ pathname, href }: URL, ending: string): string {
  const last =
    pathname
      .split('/')
      .at(-1)
      ?.replace(/\.[^.]*$/, '') ?? '';
  const words = last.replace(/[^\w-]+/g, '-').slice(0, 60) || 'image';
  return `${words}-${createHash('sha256').update(href).digest('hex').slice(0, 8)}.${ending}`;
}
