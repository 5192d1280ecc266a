import { type IncomingHttpHeaders, request } from 'node:http';
import { connect, type Socket } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { address } from './support/address.ts';
import { TestService } from './support/start-service.ts';
import { TemporaryDatabases } from './support/temporary-database.ts';

const READER = 'reader@example.org';
const DAY = 86_400_000;
const PATIENCE = { timeout: 10_000 };
const databases = new TemporaryDatabases();
let service: TestService;

beforeEach(async () => {
  service = await new TestService(await databases.open()).start();
  await service.subscribers.add(address(READER), { at: undefined, how: 'test' }, 'test');
});
afterEach(async () => {
  await service.stop();
  await databases.close();
});

async function get(url: string) {
  const response = await fetch(url, { redirect: 'error' });
  return { status: response.status, page: await response.text(), headers: response.headers };
}

async function post(
  url: string,
  fields: Record<string, string> = {},
  headers: Record<string, string> = {},
) {
  const response = await fetch(url, {
    method: 'POST',
    body: new URLSearchParams(fields),
    headers,
    redirect: 'error',
  });
  return { status: response.status, page: await response.text(), headers: response.headers };
}

async function state(of = READER): Promise<string | undefined> {
  return (await service.subscribers.find(of))?.state;
}

describe('unsubscribing', () => {
  it('takes one POST, without cookies or redirects (RFC 8058)', async () => {
    const response = await post(service.unsubscribeUrl(READER), {
      'List-Unsubscribe': 'One-Click',
    });
    expect(response.status).toBe(200);
    expect(response.headers.get('set-cookie')).toBeNull();
    expect(await service.subscribers.find(READER)).toMatchObject({
      state: 'unsubscribed',
      stateWhy: 'one click (RFC 8058)',
    });
  });

  it('also as multipart/form-data, and twice', async () => {
    const body = new FormData();
    body.set('List-Unsubscribe', 'One-Click');
    for (let i = 0; i < 2; i += 1) {
      expect((await fetch(service.unsubscribeUrl(READER), { method: 'POST', body })).status).toBe(
        200,
      );
    }
    expect(await state()).toBe('unsubscribed');
  });

  it('shows a button on GET and changes nothing', async () => {
    for (const method of ['GET', 'HEAD']) await fetch(service.unsubscribeUrl(READER), { method });
    const { status, page } = await get(service.unsubscribeUrl(READER));
    expect(status).toBe(200);
    expect(page).toContain('<form method="post">');
    expect(await state()).toBe('subscribed');
  });

  it('works for ever', async () => {
    service.now += 3650 * DAY;
    await post(service.unsubscribeUrl(READER));
    expect(await state()).toBe('unsubscribed');
  });

  it('answers the same for known, unknown and unsubscribed addresses', async () => {
    const pages = [];
    for (const reader of [READER, 'stranger@example.org', READER])
      pages.push(await post(service.unsubscribeUrl(reader)));
    expect(new Set(pages.map(({ page }) => page)).size).toBe(1);
    expect(new Set(pages.map(({ status }) => status))).toEqual(new Set([200]));
    expect(await state('stranger@example.org')).toBeUndefined();
  });

  it('refuses a token that is not ours', async () => {
    const good = service.unsubscribeUrl(READER);
    for (const url of [
      `${good}x`,
      good.slice(0, -2),
      service.url('unsubscribe', ''),
      service.url('unsubscribe', service.tokens.seal('confirm', READER)),
    ]) {
      expect((await post(url)).status).toBe(400);
    }
    expect(await state()).toBe('subscribed');
  });

  it('sends the link again, to those who are subscribed, and tells nobody who is', async () => {
    const known = await post(service.url('unsubscribe'), { address: READER });
    const unknown = await post(service.url('unsubscribe'), { address: 'stranger@example.org' });
    expect(known.page).toBe(unknown.page);
    // The mail goes after the answer, so that the answer takes no longer for those who get one.
    await expect
      .poll(() => service.sent)
      .toEqual([{ kind: 'unsubscribe', mailbox: READER, link: service.unsubscribeUrl(READER) }]);
    expect((await get(service.url('unsubscribe'))).page).toContain('name="address"');
  });
});

describe('signing up', () => {
  const NEW = 'New.Reader@example.org';

  it('needs a click in a mail and one on a page: double opt-in', async () => {
    expect((await get(service.url('subscribe'))).page).toContain('name="address"');
    expect((await post(service.url('subscribe'), { address: NEW })).status).toBe(200);
    expect(await state(NEW.toLowerCase())).toBeUndefined();
    const [{ kind, mailbox, link } = { kind: '', mailbox: '', link: '' }] = service.sent;
    expect([kind, mailbox]).toEqual(['confirm', NEW]);
    expect((await get(link)).page).toContain('<form method="post">');
    expect(await state(NEW.toLowerCase())).toBeUndefined();
    expect((await post(link)).status).toBe(200);
    expect(await service.subscribers.find(NEW.toLowerCase())).toMatchObject({
      mailbox: NEW,
      state: 'subscribed',
      consent: { at: expect.any(Number), how: 'signed up on the web, confirmed by mail' },
    });
  });

  it('brings back who had left, by their own wish', async () => {
    await post(service.unsubscribeUrl(READER));
    await post(service.url('subscribe'), { address: READER });
    await post(service.sent[0]?.link ?? '');
    expect(await state()).toBe('subscribed');
  });

  it('waits seven days for the click', async () => {
    await post(service.url('subscribe'), { address: NEW });
    service.now += 8 * DAY;
    expect((await post(service.sent[0]?.link ?? '')).status).toBe(400);
    expect(await state(NEW.toLowerCase())).toBeUndefined();
  });

  it('answers the same for known and unknown addresses', async () => {
    const [known, unknown] = [
      await post(service.url('subscribe'), { address: READER }),
      await post(service.url('subscribe'), { address: NEW }),
    ];
    expect(known.page).toBe(unknown.page);
  });

  it.each(['', 'nobody', 'a@b', 'a@b.org>\r\nRCPT TO:<x@y.org'])(
    'refuses the address %j',
    async (given) => {
      expect((await post(service.url('subscribe'), { address: given })).status).toBe(400);
      expect(service.sent).toEqual([]);
    },
  );

  it('limits how many mails one visitor, and one address, can cause', async () => {
    const many = [];
    for (let i = 0; i < 8; i += 1)
      many.push((await post(service.url('subscribe'), { address: `r${i}@example.org` })).status);
    expect(many).toEqual([200, 200, 200, 200, 200, 429, 429, 429]);
    service.now += DAY;
    const same = [];
    for (let i = 0; i < 3; i += 1)
      same.push((await post(service.url('subscribe'), { address: READER })).status);
    expect(same).toEqual([200, 200, 429]);
    expect((await post(service.unsubscribeUrl(READER))).status).toBe(200);
  });

  it('knows visitors behind a proxy only where one is there', async () => {
    const lie = (on: TestService) => refused(on, (i) => `203.0.113.${i}`);
    expect(await lie(service)).toBe(2);
    const behind = await new TestService(await databases.open()).start(true);
    expect(await lie(behind)).toBe(0);
    await behind.stop();
  });

  it('takes a network of IPv6 for one visitor', async () => {
    const behind = await new TestService(await databases.open()).start(true);
    expect(await refused(behind, (i) => `2001:db8::${i + 1}:0:0:1`)).toBe(2);
    await behind.stop();
  });

  /** How many of seven are too many, each from another address. */
  async function refused(on: TestService, from: (i: number) => string): Promise<number> {
    const answers = [];
    for (let i = 0; i < 7; i += 1) {
      const fields = { address: `x${i}@example.org` };
      answers.push(
        (await post(on.url('subscribe'), fields, { 'X-Forwarded-For': from(i) })).status,
      );
    }
    return answers.filter((status) => status === 429).length;
  }
});

describe('every page', () => {
  it('has no scripts, and lets nothing from elsewhere in', async () => {
    for (const url of [
      service.url('subscribe'),
      service.url('unsubscribe'),
      service.unsubscribeUrl(READER),
      service.url('nothing'),
    ]) {
      const { page, headers } = await get(url);
      expect(page).not.toMatch(/<script|javascript:|\son\w+=/i);
      expect(page).toContain('The &lt;Meridian&gt;');
      expect(headers.get('content-security-policy')).toContain("default-src 'none'");
      expect(headers.get('referrer-policy')).toBe('no-referrer');
      expect(headers.get('cache-control')).toBe('no-store');
      expect(headers.get('content-type')).toBe('text/html; charset=utf-8');
    }
  });

  it('is not there under other names or for other methods', async () => {
    expect((await get(service.url('nothing'))).status).toBe(404);
    expect((await fetch(service.url('subscribe'), { method: 'DELETE' })).status).toBe(405);
  });

  it('is answered to a body that never ends, which changes nothing', async () => {
    const head = 'POST /list/subscribe HTTP/1.1\r\nHost: x\r\nContent-Length: 100000\r\n\r\n';
    const { socket, answer } = write(`${head}address=new@example.org&x=${'x'.repeat(9000)}`);
    await expect.poll(answer, PATIENCE).toMatch(/^HTTP\/1\.1 413/);
    socket.destroy();
    expect((await get(service.url('subscribe'))).status).toBe(200);
    expect(service.sent).toEqual([]);
    expect(service.errors).toEqual([]);
  });

  it('is not there for a request that is none', async () => {
    const { answer } = write('GET // HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n');
    await expect.poll(answer, PATIENCE).toMatch(/^HTTP\/1\.1 404/);
    expect((await get(service.url('subscribe'))).status).toBe(200);
    expect(service.errors).toEqual([]);
  });
});

/** Writes this to the service and no more, and keeps the connection; `answer` is what came so far. */
function write(text: string): { socket: Socket; answer(): string } {
  const { port, hostname } = new URL(service.base);
  const socket = connect(Number(port), hostname);
  let answer = '';
  socket.on('data', (chunk) => {
    answer += String(chunk);
  });
  socket.on('error', () => undefined);
  socket.write(text);
  return { socket, answer: () => answer };
}

describe('a body that is too large', () => {
  it.each(['subscribe', 'unsubscribe'])(
    'is answered with 413 at /%s, and the connection closes',
    async (page) => {
      for (const chunked of [false, true]) {
        const { status, headers } = await upload(service.url(page), 20_000_000, chunked);
        expect(status).toBe(413);
        expect(headers.connection).toBe('close');
      }
      expect(service.sent).toEqual([]);
      expect(service.errors).toEqual([]);
      expect((await get(service.url('subscribe'))).status).toBe(200);
    },
  );

  it('is not even asked for, where the client waits for leave (100-continue)', async () => {
    const { status, hasContinued } = await upload(
      service.url('subscribe'),
      20_000_000,
      false,
      true,
    );
    expect({ status, hasContinued }).toEqual({ status: 413, hasContinued: false });
    const small = await upload(service.url('subscribe'), 10, false, true);
    expect(small).toMatchObject({ status: 400, hasContinued: true });
  });
});

/** Posts so many octets, whatever the server answers meanwhile. */
function upload(url: string, size: number, isChunked: boolean, waits = false) {
  return new Promise<{ status: number; headers: IncomingHttpHeaders; hasContinued: boolean }>(
    (resolve, reject) => {
      let hasContinued = false;
      const client = request(url, {
        method: 'POST',
        headers: {
          'Content-Type': 'application/x-www-form-urlencoded',
          ...(isChunked ? {} : { 'Content-Length': size }),
          ...(waits ? { Expect: '100-continue' } : {}),
        },
      });
      const body = `address=${'a'.repeat(size)}`.slice(0, size);
      client.on('continue', () => {
        hasContinued = true;
        client.end(body);
      });
      client.on('error', reject);
      client.on('response', (response) => {
        response.resume();
        response.on('end', () => {
          client.destroy();
          resolve({ status: response.statusCode ?? 0, headers: response.headers, hasContinued });
        });
      });
      if (waits) client.flushHeaders();
      else client.end(body);
    },
  );
}
